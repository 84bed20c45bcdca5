import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** Dark differs from light in its colours only. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, a line a fault. It runs in the page itself: the usual wrapper opens a
 * second page for every answer, which takes three times as long.
 */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, given),
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return (violations as AxeResults['violations']).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
