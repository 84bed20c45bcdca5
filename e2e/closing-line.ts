import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says why tests were skipped, and ends the run with one plain line that any reader of logs understands. */
export default class ClosingLine implements Reporter {
  private readonly outcomes = new Map<TestCase, TestResult['status']>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    this.outcomes.set(test, status);
  }

  onEnd(): void {
    const reasons = [...this.outcomes.keys()].flatMap(({ annotations }) =>
      annotations.filter(({ type }) => type === 'skip').map(({ description }) => description),
    );
    for (const reason of new Set(reasons)) console.log(`跳过：${reason}`);
    const statuses = [...this.outcomes.values()];
    const passed = statuses.filter((status) => status === 'passed').length;
    const skipped = statuses.filter((status) => status === 'skipped').length;
    const failed = statuses.length - passed - skipped;
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}
