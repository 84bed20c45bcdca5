import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { freePorts } from './free-ports.ts';
import { SITES } from './sites.ts';

test('everything runs on Node 24, whatever the machine has', () => {
  const version = execFileSync('node', ['--version'], { encoding: 'utf8' });
  expect(process.version).toMatch(/^v24\./);
  expect(version).toMatch(/^v24\./);
});

test('a taken port gets a clear message, and the next free one serves the site', async () => {
  const [port = 0] = freePorts(1);
  const taken = createServer().listen(port);
  await once(taken, 'listening');
  const serving = spawn('node', ['src/cli/serve.ts', '--port', `${port}`]);
  try {
    let said = '';
    for await (const words of serving.stdout) {
      said += String(words);
      if (said.includes('按 Ctrl+C 停止')) break;
    }
    expect(said).toContain(`端口 ${port} 已被占用，改试 ${port + 1}。`);
    expect(said).toContain(`http://localhost:${port + 1}/`);
    expect((await fetch(`http://localhost:${port + 1}/`)).status).toBe(200);
    expect((await fetch(`http://localhost:${port + 1}/no-such-page/`)).status).toBe(404);
  } finally {
    serving.kill();
    taken.close();
  }
});

test('only this machine is served, unless HOST says otherwise', async () => {
  // Loopback has more addresses than the one that is served; another stands for the network's.
  const address = '127.0.0.2';
  const [port] = freePorts(1);
  for (const [HOST, answered] of [
    ['', false],
    ['0.0.0.0', true],
  ] as const) {
    const serving = spawn('node', ['src/cli/serve.ts', '--port', `${port}`], {
      env: { ...process.env, HOST },
    });
    try {
      for await (const words of serving.stdout) {
        if (String(words).includes('按 Ctrl+C 停止')) break;
      }
      const status = await fetch(`http://${address}:${port}/`).then(
        (response) => response.status === 200,
        () => false,
      );
      expect(status, `HOST=${HOST}`).toBe(answered);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    } finally {
      serving.kill();
      await once(serving, 'exit');
    }
  }
});

test('a build tells nobody of it, and needs no home', () => {
  test.setTimeout(120_000);
  const out = '.cache/homeless';
  const asked = 'globalThis.fetch=(address)=>{console.error("ASKED",String(address));throw 0}';
  const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    env: {
      ...process.env,
      OUT_DIR: out,
      CONTENT_ROOT: SITES.fixtures.content,
      // Where nothing can be written, whoever runs this.
      HOME: '/dev/null',
      XDG_CONFIG_HOME: '/dev/null',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(asked)}`,
    },
    encoding: 'utf8',
  });
  rmSync(out, { recursive: true, force: true });
  expect(stderr).not.toContain('ASKED');
  expect(stderr).not.toContain('EACCES');
  expect(status).toBe(0);
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
