import { compileSources } from '../core/compile.ts';
import { type Diagnostic, Diagnostics } from '../core/diagnostic.ts';
import type { DeclaredNumber } from '../core/model/document.ts';
import type { Edition } from '../core/model/edition.ts';
import type { TextTree } from '../core/model/text-tree.ts';
import { blocksOf } from '../core/parse/blocks.ts';
import { dense } from '../core/parse/line.ts';
import { parseMarkdown } from '../core/parse/markdown.ts';
import { addressee } from '../core/parse/matter/addressee.ts';
import { documentNumber } from '../core/parse/matter/document-number.ts';
import { parseText } from '../core/parse/parse-text.ts';
import { extendIdsLock } from '../core/read/ids-lock.ts';
import { sha256 } from '../core/text/sha256.ts';
import { canonicalText } from '../core/views/canonical-text.ts';
import { publishedAnchors } from '../core/views/published-anchors.ts';
import { describe, documentYaml } from './describe.ts';
import { findTitle } from './find-title.ts';
import { fromDocx } from './from-docx.ts';
import { fromPage } from './from-html.ts';
import { fromMarkdown } from './from-markdown.ts';
import { fromText } from './from-text.ts';
import { withoutFurniture } from './furniture.ts';
import { centredTitles, type LaidText, layText } from './lay-text.ts';
import { kindOf, textOf } from './read-bytes.ts';
import { ImportFault, type LeftAside, type PrintedLine, type Source } from './source.ts';

/** What an editor says about a source beside the source itself. */
export interface ImportOptions {
  id: string;
  /** The day of the import, ISO. */
  today: string;
  title?: string | undefined;
  encoding?: string | undefined;
  /** Numbers that may jump. */
  numbering: readonly DeclaredNumber[];
}

/** Something only the editor can decide, with the lines it is about. */
export interface Question {
  line: number;
  words: string;
  /** What to add to the command to answer it. */
  answer: string;
}

/** A folder that is ready to be written. */
export interface ImportPlan {
  /** Contents by name within the folder. */
  files: Map<string, string>;
  edition: Edition;
  leftAside: LeftAside[];
  /** Han characters that went in. */
  characters: number;
}

export type ImportOutcome =
  | { questions: Question[]; plan: null }
  | { questions: []; plan: ImportPlan };

/**
 * From the bytes of a file to the folder of a document: whole, or not at all. Writes nothing.
 * @throws ImportFault when the source cannot be imported as it is
 */
export function planImport(bytes: Uint8Array, file: string, options: ImportOptions): ImportOutcome {
  const source = readSource(bytes, file, options.encoding);
  const lines = withoutFurniture(source.lines, source.leftAside);
  if (lines.length === 0) throw new ImportFault(file, 1, '这个文件里没有正文。');
  const found = findTitle({ ...source, lines }, options.title);
  if (!found || found.doubtful) {
    return { questions: [titleQuestion(lines, found?.title)], plan: null };
  }
  for (const line of lines.slice(0, found.from)) {
    source.leftAside.push({ why: '标题以前的字', words: line.text });
  }
  const rest = withoutTitleAgain(lines.slice(found.to), found.title, source.leftAside);
  checkOneDocument(rest, file);
  const body = centredTitles(rest);
  const title = { text: found.title, line: lines[found.from]?.line ?? 1 };
  const laid = layMarked(title, body, options.numbering);
  const questions = numberQuestions(laid.diagnostics, laid.laid);
  if (questions.length > 0) return { questions, plan: null };
  const [fault] = laid.diagnostics;
  if (fault || !laid.tree) {
    throw new ImportFault(
      file,
      laid.laid.origins[fault?.line ?? 1] ?? 1,
      fault?.message ?? '读不出正文。',
    );
  }
  const text = canonicalText(laid.tree);
  const characters = checkCharacters(
    [{ ...title, heading: 1, align: 'start', row: false }, ...body.lines],
    text,
    file,
  );
  const { yaml, edition } = compiled(laid.laid.text, laid.tree, file, source, options);
  const lock = extendIdsLock('', publishedAnchors(edition), new Diagnostics());
  return {
    questions: [],
    plan: {
      files: new Map([
        ['text.mdx', laid.laid.text],
        ['document.yaml', yaml],
        ['ids.lock', lock],
      ]),
      edition,
      leftAside: source.leftAside,
      characters,
    },
  };
}

function readSource(bytes: Uint8Array, file: string, encoding?: string): Source {
  const kind = kindOf(bytes, file);
  if (kind === 'docx') return fromDocx(bytes, file);
  const text = textOf(bytes, kind, file, encoding);
  if (text.trim() === '') throw new ImportFault(file, 1, '这个文件里只有空白，没有可以导入的字。');
  if (kind === 'html') return fromPage(text, file);
  return kind === 'markdown' ? fromMarkdown(text, file) : fromText(text, file);
}

function titleQuestion(lines: readonly PrintedLine[], guess?: string): Question {
  const first = lines.slice(0, 3).map(({ text }) => `“${cut(text)}”`);
  return {
    line: lines[0]?.line ?? 1,
    words: `哪几个字是标题？开头几行是${first.join('')}。`,
    answer: `--title '${guess ?? '标题全文'}'`,
  };
}

/** Pages print the title again above the text. */
function withoutTitleAgain(
  lines: PrintedLine[],
  title: string,
  leftAside: LeftAside[],
): PrintedLine[] {
  for (let from = 0; from < Math.min(lines.length, 15); from++) {
    for (let to = from + 1; to <= Math.min(lines.length, from + 5); to++) {
      const words = lines.slice(from, to).map(({ text }) => text);
      if (dense(words.join('')) !== dense(title)) continue;
      leftAside.push({ why: '重复的标题', words: words.join('') });
      return [...lines.slice(0, from), ...lines.slice(to)];
    }
  }
  return lines;
}

/** A second document has a number, a title above it and an addressee below it. */
function checkOneDocument(lines: readonly PrintedLine[], file: string): void {
  const heading = lines.find(({ heading }) => heading === 1);
  const second = lines.findIndex(
    ({ text }, at) =>
      at > 3 &&
      documentNumber.matches(text) &&
      !/^第/.test(text) &&
      lines.slice(at + 1, at + 3).some((line) => addressee.matches(line.text)),
  );
  const at = heading ?? (second > 0 ? lines[second - 1] : undefined);
  if (!at) return;
  throw new ImportFault(
    file,
    at.line,
    `这里像是另一份文件的开头（“${cut(at.text)}”）：一次只导入一份，请把它们分开。`,
  );
}

interface Laid {
  laid: LaidText;
  tree: TextTree | null;
  diagnostics: Diagnostic[];
}

/** Lays the text with the headings marked that the road recognises, if it then reads the same. */
function layMarked(
  title: { text: string; line: number },
  body: { lines: PrintedLine[]; titles: ReadonlySet<number> },
  numbering: readonly DeclaredNumber[],
): Laid {
  const plain = parsed(layText(title, body.lines, body.titles), numbering);
  if (!plain.tree || plain.diagnostics.length > 0) return plain;
  const headings = new Set(body.titles);
  const begins = new Set(
    plain.tree.sections.flatMap(({ id }) => plain.tree!.places.get(id)?.line ?? []),
  );
  let line = 1;
  for (const [at, { row }] of body.lines.entries()) {
    line += row ? (body.lines[at - 1]?.row ? 1 : 3) : 2;
    if (!row && begins.has(line)) headings.add(at);
  }
  const marked = parsed(layText(title, body.lines, headings), numbering);
  const same = JSON.stringify(idsOf(marked.tree)) === JSON.stringify(idsOf(plain.tree));
  return same && marked.diagnostics.length === 0 ? marked : plain;
}

function idsOf(tree: TextTree | null): string[] {
  return [...(tree?.sections ?? []), ...(tree?.clauses ?? [])].map(({ id }) => id);
}

function parsed(laid: LaidText, numbering: readonly DeclaredNumber[]): Laid {
  const diagnostics = new Diagnostics();
  const blocks = blocksOf(parseMarkdown(laid.text, 'official'), 'text.mdx', 1).map(
    ({ block }) => block,
  );
  const tree = parseText(blocks, diagnostics, numbering);
  return {
    laid,
    tree,
    diagnostics: diagnostics.sorted().filter(({ severity }) => severity === 'error'),
  };
}

/** Numbers that jump: only who has the source can say whether it is so there. */
function numberQuestions(
  diagnostics: readonly Diagnostic[],
  { origins, text }: LaidText,
): Question[] {
  const lines = text.split('\n');
  return diagnostics
    .filter(({ rule }) => rule === 'numbering')
    .map(({ line, message }) => {
      const words = lines[line - 1]!.replace(/^#+ /, '');
      const label = /此处是“([^”]+)”/u.exec(message)?.[1] ?? cut(words);
      const at = /^第/u.test(label) ? label : cut(words, 10);
      return { line: origins[line] ?? line, words: message, answer: `--accept '${at}=缘由'` };
    });
}

/** Every character of the lines went in, and in order; how many of them are Han. */
function checkCharacters(lines: readonly PrintedLine[], text: string, file: string): number {
  const read = dense(text);
  let at = 0;
  for (const { text: words, line } of lines) {
    const own = dense(words);
    if (!read.startsWith(own, at)) {
      throw new ImportFault(
        file,
        line,
        `这一行的字没有全部进去（“${cut(words)}”）：这是程序的错，请报告给维护者。`,
      );
    }
    at += own.length;
  }
  return read.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function compiled(
  text: string,
  tree: TextTree,
  file: string,
  { facts }: Source,
  { id, today, numbering }: ImportOptions,
): { yaml: string; edition: Edition } {
  const hash = sha256(canonicalText(tree));
  const from = facts.address || file.replace(/^.*[\\/]/, '');
  const yaml = documentYaml(describe(tree), { sha256: hash, today, from, numbering });
  const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
  const { edition, diagnostics } = compileSources({
    document: id,
    folder: id,
    glossary: 'glossary',
    files: new Map([
      [`${id}/document.yaml`, encode(yaml)],
      [`${id}/text.mdx`, encode(text)],
    ]),
  });
  if (edition) return { yaml, edition };
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  throw new ImportFault(file, fault?.line ?? 1, fault?.message ?? '读不出正文。');
}

function cut(words: string, length = 20): string {
  const chars = Array.from(words);
  return chars.length > length ? chars.slice(0, length).join('') : words;
}
