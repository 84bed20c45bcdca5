import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync('src/core/fixtures/opinion', join(folder, 'content/opinion'), { recursive: true });
  cpSync('src/core/fixtures/glossary', join(folder, 'content/glossary'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (file: string): string => join(folder, file);
const read = (file: string): string => readFileSync(path(file), 'utf8');
const edit = (file: string, find: string, replace: string): void =>
  writeFileSync(path(file), read(file).replace(find, replace));

function release(): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/release.ts'], {
    env: { ...process.env, CONTENT_ROOT: path('content') },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

it('records a first release, and finds nothing to publish after it', () => {
  expect(release()).toMatchObject({ code: 0, said: expect.stringContaining('首次发布') });
  expect(read('CHANGELOG.md')).toContain('《关于做好示例工作的意见》 1.0');
  expect(read('content/opinion/releases.yaml')).toContain("version: '1.0'");
  expect(release()).toMatchObject({ code: 0, said: expect.stringContaining('没有要发布的') });
});

it('refuses changed content under an unchanged version, proposes one, and writes nothing', () => {
  release();
  const [lock, changelog] = [read('content/opinion/release.lock'), read('CHANGELOG.md')];
  edit('content/glossary/hu-ji-xian-zhi.mdx', '只看户口本。', '只看户口簿。');
  const { code, said } = release();
  expect(code).toBe(1);
  expect(said).toContain("内容变了，edition.version 还是 1.0。应改成新的版本（建议 '1.0.1'）");
  expect(said).toContain('修改 术语“户籍限制”');
  expect(read('content/opinion/release.lock')).toBe(lock);
  expect(read('CHANGELOG.md')).toBe(changelog);
});

it('records what a raised version has changed, for readers and in the changelog', () => {
  release();
  edit('content/glossary/hu-ji-xian-zhi.mdx', '只看户口本。', '只看户口簿。');
  edit('content/opinion/document.yaml', "version: '1.0'", "version: '1.0.1'");
  expect(release().code).toBe(0);
  expect(read('CHANGELOG.md')).toMatch(/ 1\.0\.1（.*\n\n- 修改 术语“户籍限制”\n[\s\S]* 1\.0（/);
  expect(read('content/opinion/releases.yaml')).toMatch(/1\.0\.1[\s\S]*户籍限制[\s\S]*'1\.0'/);
  expect(release().said).toContain('没有要发布的');
});

it('writes nothing for content with faults', () => {
  edit('content/opinion/annotations/audiences.yaml', 'quote: ', 'qoute: ');
  expect(release().code).toBe(1);
  expect(existsSync(path('CHANGELOG.md'))).toBe(false);
});
