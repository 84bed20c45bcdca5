/**
 * All tests, a part after another, and how long each took: `npm test`, or `npm test -- unit browser`
 * for some. Parts that need no built site run side by side. The exit code is 0 when all passed.
 */
import { spawn } from 'node:child_process';

interface Part {
  name: string;
  /** The npm script that it is. */
  script: string;
}

/** Each row runs side by side, after the row above it. */
const ROWS: Part[][] = [
  [
    { name: 'check', script: 'check' },
    { name: 'unit', script: 'test:unit' },
  ],
  [{ name: 'build', script: 'build' }],
  [{ name: 'browser', script: 'test:e2e' }],
  [{ name: 'engines', script: 'test:engines' }],
];

const wanted = process.argv.slice(2);
const known = ROWS.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`没有“${unknown.join('、')}”这一部分，应为以下之一：${known.join('、')}`);
  process.exit(2);
}

const results: { name: string; seconds: number; passed: boolean }[] = [];
for (const row of ROWS) {
  const parts = row.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  results.push(...(await Promise.all(parts.map((part) => run(part, parts.length > 1)))));
  // Nothing can be tested on a site that was not built.
  if (results.some(({ name, passed }) => name === 'build' && !passed)) break;
}
console.log('\n部分        用时  结果');
for (const { name, seconds, passed } of results) {
  console.log(
    `${name.padEnd(8)} ${seconds.toFixed(0).padStart(5)} 秒  ${passed ? '通过' : '失败'}`,
  );
}
const total = performance.now() / 1000;
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
console.log(
  `共 ${total.toFixed(0)} 秒${failed.length > 0 ? `；失败的部分：${failed.join('、')}` : '，全部通过'}`,
);
process.exit(failed.length > 0 ? 1 : 0);

/** Runs a part; one that runs beside another says all it has to say when it is done. */
async function run({ name, script }: Part, beside: boolean) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (words) => said.push(words));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (beside) {
    console.log(`\n── ${name}：`);
    process.stdout.write(Buffer.concat(said));
  }
  return { name, seconds: (performance.now() - started) / 1000, passed: code === 0 };
}
