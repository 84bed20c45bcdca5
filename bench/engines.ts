import { spawn } from 'node:child_process';

/** As much of the runner's report as the table needs. */
interface Suite {
  suites?: Suite[];
  specs?: {
    title: string;
    tests: { projectName: string; status: string; results: { duration: number }[] }[];
  }[];
}

const SIGNS: Record<string, string> = { expected: '✔', skipped: '–', unexpected: '✘', flaky: '◐' };

/**
 * The reading tasks (`e2e/engines/`) on the built site: a row for each task, a column for each engine
 * and width; ✔ done, ✘ not, – not had, empty where it is not promised. The last row is the seconds that
 * all tasks took.
 */
export async function benchEngines(): Promise<Record<string, Record<string, string>>> {
  const report: Suite = JSON.parse(await runTasks());
  const rows: Record<string, Record<string, string>> = {};
  const seconds: Record<string, number> = {};
  for (const { title, tests } of specsOf(report)) {
    const row: Record<string, string> = {};
    for (const { projectName, status, results } of tests) {
      const column = projectName.replace(', ', ' ').replace(' px', '');
      row[column] = SIGNS[status] ?? status;
      for (const { duration } of results)
        seconds[column] = (seconds[column] ?? 0) + duration / 1000;
    }
    rows[title] = { ...rows[title], ...row };
  }
  const taken = Object.entries(seconds).map(([name, time]) => [name, time.toFixed(1)]);
  return { ...rows, 秒: Object.fromEntries(taken) };
}

function specsOf({ suites = [], specs = [] }: Suite): NonNullable<Suite['specs']> {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** What fails is a mark in the table, not a failure of the measurement. */
function runTasks(): Promise<string> {
  const args = ['playwright', 'test', '--config', 'e2e/engines', '--reporter', 'json'];
  const runner = spawn('npx', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  runner.stdout.on('data', (words) => said.push(words));
  return new Promise((resolve, reject) => {
    runner.on('error', reject);
    runner.on('close', () => resolve(Buffer.concat(said).toString()));
  });
}
