import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';

test('everything runs on Node 24, whatever the machine has', () => {
  const version = execFileSync('node', ['--version'], { encoding: 'utf8' });
  expect(process.version).toMatch(/^v24\./);
  expect(version).toMatch(/^v24\./);
});

test('a taken port gets a clear message, and the next free one serves the site', async () => {
  const taken = createServer().listen(4420);
  await once(taken, 'listening');
  const serving = spawn('node', ['src/cli/serve.ts', '--port', '4420']);
  try {
    let said = '';
    for await (const words of serving.stdout) {
      said += String(words);
      if (said.includes('按 Ctrl+C 停止')) break;
    }
    expect(said).toContain('端口 4420 已被占用，改试 4421。');
    expect(said).toContain('http://localhost:4421/');
    expect((await fetch('http://localhost:4421/')).status).toBe(200);
    expect((await fetch('http://localhost:4421/no-such-page/')).status).toBe(404);
  } finally {
    serving.kill();
    taken.close();
  }
});

test('npm run inspect prints the value at an arrow of the road', () => {
  const printed = execFileSync(
    'node',
    ['src/cli/inspect.ts', 'minsheng-2025', '--stage', 'parse', '--clause', 'c6'],
    { encoding: 'utf8' },
  );
  const { clauses } = JSON.parse(printed);
  expect(clauses).toHaveLength(1);
  expect(clauses[0].title).toBe('推进优质医疗卫生资源共享');
});

for (const [wrong, args] of [
  ['文件', ['nosuch']],
  ['阶段', ['minsheng-2025', '--stage', 'prase']],
  ['条', ['minsheng-2025', '--clause', 'c99']],
] as const) {
  test(`npm run inspect answers a wrong ${wrong} with what there is`, () => {
    const { status, stderr } = spawnSync('node', ['src/cli/inspect.ts', ...args], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`这个${wrong}。有的是：(minsheng-2025|read、parse|p、c1)`));
  });
}
