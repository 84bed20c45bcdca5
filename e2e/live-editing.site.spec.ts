import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { freePorts } from './free-ports.ts';

const CONTENT = '.cache/live';
const [PORT = 0] = freePorts(1);

// Both run Astro in this folder; two at once would take each other's types away.
test.describe.configure({ mode: 'serial' });

test.afterAll(() => rmSync(CONTENT, { recursive: true, force: true }));

test('npm run dev shows a change to the content', async ({ page }) => {
  test.setTimeout(200_000);
  rmSync(CONTENT, { recursive: true, force: true });
  cpSync('src/core/fixtures', CONTENT, { recursive: true });
  const dev = spawn('node', ['src/cli/astro.ts', 'dev', '--port', String(PORT)], {
    env: { ...process.env, CONTENT_ROOT: CONTENT },
    stdio: 'ignore',
    detached: true,
  });
  try {
    await expect(async () => {
      await page.goto(`http://localhost:${PORT}/glossary/yi-gong-dai-zhen/`);
      await expect(page.getByText('用干活拿钱代替直接发救济')).toBeVisible();
    }).toPass({ timeout: 60_000 });
    const file = `${CONTENT}/glossary/yi-gong-dai-zhen.mdx`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('直接发救济', '直接发救济金'));
    await expect(async () => {
      await page.goto(`http://localhost:${PORT}/opinion/c2/`);
      await expect(page.getByText('直接发救济金').first()).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  } finally {
    process.kill(-dev.pid!);
  }
});

test('a fault in the content stops the build, is told in full, and leaves the last site alone', () => {
  const out = '.cache/faulty-site';
  const content = '.cache/faulty';
  for (const folder of [content, out]) rmSync(folder, { recursive: true, force: true });
  cpSync('src/core/fixtures', content, { recursive: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/index.html`, '上一次的网站');
  const file = `${content}/opinion/annotations/audiences.yaml`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('优先吸纳', '优先吸引'));
  const built = () =>
    execFileSync('node', ['src/cli/build.ts'], {
      env: { ...process.env, CONTENT_ROOT: content, OUT_DIR: out },
      stdio: 'pipe',
      encoding: 'utf8',
    });
  expect(built).toThrow(
    /audiences\.yaml:5:14 {2}quote-not-found[\s\S]*最接近的是“优先吸纳带动低收入人口”/,
  );
  expect(readFileSync(`${out}/index.html`, 'utf8')).toBe('上一次的网站');
});
