/**
 * Makes the folder of a document from a file: Word, a saved page, Markdown, text, or what is pasted.
 *
 *     npm run import -- file.docx --id my-document
 *     npm run import -- - --id my-document < pasted.txt
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { compile } from '../core/compile.ts';
import { dense } from '../core/parse/line.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { listDocuments } from '../core/read/sources.ts';
import { accountOf, changesOf, differences } from '../import/account.ts';
import { type ImportPlan, planImport } from '../import/plan-import.ts';
import { revisionFiles } from '../import/revision-files.ts';
import { ImportFault } from '../import/source.ts';

const USAGE = `用法：npm run import -- 文件（或 -，从标准输入读） --id 地址
  --id        文件夹的名字，也是网址的一段：小写字母、数字和连字符
  --title     标题全文，认不出标题时用
  --accept    '第二章=缘由'：编号在来源里本来就这样跳；可以写多次
  --encoding  gbk 等，文件不是 UTF-8 时用
  --revision  2024-01-01：库里这份文件（--id）的另一个文本，从这一天起施行；现有的文本不动
  --another   库里已有同名文件，这是另一份
  --force     覆盖已有的 text.mdx 和 document.yaml（批注、锚点不动）`;

const { positionals, values } = readArguments();
const [file] = positionals;
if (!file || positionals.length > 1) stop(USAGE);
const id = values.id ?? idOf(file);
const folder = join(contentRoot, id);

try {
  run(file);
} catch (error) {
  if (!(error instanceof ImportFault)) throw error;
  stop(`${error.place.file}:${error.place.line}  ${error.message}\n什么也没有写。`);
}

function run(path: string): void {
  const bytes = readSource(path);
  const name = path === '-' ? '标准输入' : path;
  const outcome = planImport(bytes, name, {
    id,
    today: new Date().toISOString().slice(0, 10),
    title: values.title,
    encoding: values.encoding,
    numbering: [...declaredBefore(), ...accepted()],
  });
  if (!outcome.plan) {
    for (const { line, words, answer } of outcome.questions) {
      console.error(`${name}:${line}  ${words}\n    回答：${answer}`);
    }
    stop(`有 ${outcome.questions.length} 处要请编者回答；什么也没有写。`);
  }
  const { plan } = outcome;
  for (const line of accountOf(plan)) console.log(line);
  if (values.revision !== undefined) {
    addRevision(plan, values.revision);
    return;
  }
  checkTitle(plan.edition.title, name);
  write(folder, plan.files);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        title: { type: 'string' },
        accept: { type: 'string', multiple: true },
        encoding: { type: 'string' },
        revision: { type: 'string' },
        another: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    stop(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function readSource(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch {
    throw new ImportFault(path, 1, '找不到这个文件。');
  }
}

/** The address: given, or the file's own name where it can be one. */
function idOf(path: string): string {
  const name = basename(path)
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[_\s.]+/g, '-');
  if (/^[a-z][a-z0-9-]*$/.test(name)) return name;
  stop(
    `文件名“${basename(path)}”不能做地址：请加上 --id，用小写字母、数字和连字符，字母开头，比如 --id shili-2026。`,
  );
}

/** Numbers that the folder's own document.yaml lets jump. */
function declaredBefore(): { at: string; reason: string }[] {
  const yaml = join(folder, 'document.yaml');
  if (!existsSync(yaml)) return [];
  const { numbering } = (parse(readFileSync(yaml, 'utf8')) ?? {}) as { numbering?: [] };
  return numbering ?? [];
}

function accepted(): { at: string; reason: string }[] {
  return (values.accept ?? []).map((answer) => {
    const [at = '', reason = ''] = answer.split('=');
    if (!at || !reason) stop(`--accept 应写作“编号=缘由”，现为“${answer}”。`);
    return { at, reason };
  });
}

/** A title that is in the library already is told: two folders of one document drift apart. */
function checkTitle(title: string, name: string): void {
  if (values.another || !existsSync(contentRoot)) return;
  for (const other of listDocuments(contentRoot).filter((document) => document !== id)) {
    const text = join(contentRoot, other, 'text.mdx');
    const first = existsSync(text) ? readFileSync(text, 'utf8').split('\n')[0]! : '';
    if (dense(first.replace(/^#\s+/, '')) !== dense(title)) continue;
    throw new ImportFault(
      name,
      1,
      `库里已有这份文件：${join(contentRoot, other)}，标题相同。它改过、这是另一个文本，用 --id ${other} --revision 施行日期；要改正它，用 --id ${other}；确是另一份文件，加上 --another。`,
    );
  }
}

/**
 * Adds the text as another dated one of the document that is there, and tells what it changes. Nothing
 * of the document is touched.
 */
function addRevision(plan: ImportPlan, date: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    stop(`--revision 应写施行日期，如 2024-01-01，现为“${date}”。`);
  const { edition } = existsSync(join(folder, 'text.mdx'))
    ? compile(contentRoot, id)
    : stop(`没有 ${folder} 这份文件：先导入现行文本，再加别的文本。`);
  if (!edition) stop(`${folder} 有错，先改好它（npm run build 会说错在哪里）。什么也没有写。`);
  const own = edition.document.force?.from;
  if (own === date) stop(`${date} 起施行的就是 ${folder}/text.mdx；要改正它，不用 --revision。`);
  for (const line of changesOf(edition, plan.edition, own === undefined || date > own)) {
    console.log(line);
  }
  write(join(folder, 'revisions', date), revisionFiles(plan));
  if (!own) {
    console.log(
      `还差一步：在 ${folder}/document.yaml 里写明 text.mdx 的施行日期：force: { from: '…' }`,
    );
  }
}

/** The whole folder or nothing: it is put together aside and then moved. */
function write(folder: string, files: ReadonlyMap<string, string>): void {
  if (!existsSync(folder)) {
    const aside = join(contentRoot, `.${id}.new`);
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(aside, name), content);
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(aside, folder);
    console.log(`写成 ${folder}：${[...files.keys()].join('、')}。`);
    return;
  }
  const changed = [...files].flatMap(([name, content]) => {
    const path = join(folder, name);
    // What was published stays, whatever a text reads like now.
    if (name === 'ids.lock' && existsSync(path)) return [];
    const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return current === content ? [] : [{ path, current, content }];
  });
  if (changed.length === 0) {
    console.log(`${folder} 里已是这些字，没有要改的。`);
    return;
  }
  for (const { path, current, content } of changed) {
    console.log(`\n${path} 与这次读入的不同：`);
    for (const line of differences(current, content)) console.log(line);
  }
  if (!values.force) stop(`\n${folder} 已有内容，什么也没有写；要换成这次读入的，加上 --force。`);
  for (const { path, content } of changed) writeFileSync(`${path}.new`, content);
  for (const { path } of changed) renameSync(`${path}.new`, path);
  console.log(`已改写：${changed.map(({ path }) => path).join('、')}。`);
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
