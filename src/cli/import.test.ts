import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync('src/core/fixtures/glossary', join(folder, 'content/glossary'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (file: string): string => join(folder, file);
const read = (file: string): string => readFileSync(path(file), 'utf8');

function run(text: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/import.ts', '-', ...args],
    { input: text, env: { ...process.env, CONTENT_ROOT: path('content') }, encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

const LAW =
  '示例法\n\n第一条 为了示例，制定本法。\n\n第二条 有下列情形的：\n\n（一）甲；\n\n（二）乙。\n';

it('writes a whole folder, and tells what it recognised and that every character went in', () => {
  const { code, said } = run(LAW, '--id', 'shili');
  expect(code).toBe(0);
  expect(said).toContain('认出：2 条，2 款，2 项，0 目');
  expect(said).toContain('正文 27 个汉字全部进去了，次序不变');
  expect(readdirSync(path('content/shili')).toSorted()).toEqual([
    'document.yaml',
    'ids.lock',
    'text.mdx',
  ]);
  expect(read('content/shili/document.yaml')).toContain('未核');
  expect(readdirSync(path('content'))).toEqual(['glossary', 'shili']);
});

it('writes nothing while a question is open, and goes on when it is answered', () => {
  const gap = LAW.replace('第二条', '第三条');
  const { code, said } = run(gap, '--id', 'shili');
  expect(code).toBe(1);
  expect(said).toContain('标准输入:5  编号不连续：前一个是“第一条”，此处是“第三条”，应为第 2。');
  expect(said).toContain("回答：--accept '第三条=缘由'");
  expect(existsSync(path('content/shili'))).toBe(false);
  expect(run(gap, '--id', 'shili', '--accept', '第三条=第二条已废止').code).toBe(0);
  expect(read('content/shili/document.yaml')).toContain('reason: 第二条已废止');
  // The folder itself answers from then on.
  expect(run(gap, '--id', 'shili').said).toContain('没有要改的');
});

it('shows what differs from an edited folder and overwrites nothing without --force', () => {
  run(LAW, '--id', 'shili');
  const yaml = read('content/shili/document.yaml');
  writeFileSync(path('content/shili/document.yaml'), yaml.replace('kind: 法律', 'kind: 条例'));
  const { code, said } = run(LAW, '--id', 'shili');
  expect(code).toBe(1);
  expect(said).toContain('kind: 条例');
  expect(said).toContain('kind: 法律');
  expect(read('content/shili/document.yaml')).toContain('kind: 条例');
  expect(run(LAW, '--id', 'shili', '--force').code).toBe(0);
  expect(read('content/shili/document.yaml')).toContain('kind: 法律');
});

it('refuses a document that the library has already, under another name', () => {
  run(LAW, '--id', 'shili');
  const { code, said } = run(LAW, '--id', 'other');
  expect(code).toBe(1);
  expect(said).toMatch(/标准输入:1 {2}库里已有这份文件：.*content\/shili，标题相同/);
  expect(existsSync(path('content/other'))).toBe(false);
  expect(run(LAW, '--id', 'other', '--another').code).toBe(0);
});

it('adds another dated text to a document, tells what it changes, and touches nothing that is there', () => {
  run(LAW, '--id', 'shili');
  const before = read('content/shili/text.mdx');
  const older = LAW.replace('为了示例', '为了举例').replace('\n\n（二）乙。', '');
  const { code, said } = run(older, '--id', 'shili', '--revision', '2010-01-01');
  expect(code).toBe(0);
  expect(said).toContain('从现行文本到这一文本：\n改动 2 条：第一条、第二条');
  expect(said).toContain("force: { from: '…' }");
  expect(readdirSync(path('content/shili/revisions/2010-01-01')).toSorted()).toEqual([
    'revision.yaml',
    'text.mdx',
  ]);
  expect(read('content/shili/text.mdx')).toBe(before);
  expect(run(LAW, '--id', 'shili', '--revision', '今天').said).toContain('应写施行日期');
  expect(run(LAW, '--id', 'none', '--revision', '2010-01-01').said).toContain('先导入现行文本');
});

it('refuses an address of the site’s own', () => {
  expect(run(LAW, '--id', 'search')).toMatchObject({
    code: 1,
    said: expect.stringContaining('文件夹不能叫“search”'),
  });
  expect(existsSync(path('content/search'))).toBe(false);
});

it('tells how it is used', () => {
  expect(run(LAW, '--ID', 'a').said).toContain('用法：npm run import');
  expect(run(LAW).said).toContain('--id');
});
