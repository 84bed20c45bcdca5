/**
 * `npm run bench -- documents --corpus DIR`: imports every Markdown file and saved page under a folder,
 * as an editor would, and looks what became of them. Nothing is written.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DeclaredNumber } from '../src/core/model/document.ts';
import type { Edition } from '../src/core/model/edition.ts';
import { annexLabel } from '../src/core/parse/matter/annex-label.ts';
import { readNumber } from '../src/core/parse/read-number.ts';
import { sliceCodePoints } from '../src/core/text/code-points.ts';
import { planImport, type Question } from '../src/import/plan-import.ts';
import { ImportFault } from '../src/import/source.ts';
import { carriedWords } from './official-words.ts';

/** What became of one file. */
interface Outcome {
  file: string;
  questions: Question[];
  /** Why it cannot be imported; null when it was. */
  refused: string | null;
  edition: Edition | null;
  text: string;
  /** The folder that would be written; empty when it was refused. */
  files: ReadonlyMap<string, string>;
}

/** Of a file that could not be imported. */
const NOTHING = { edition: null, text: '', files: new Map<string, string>() };

/** Faults that are in the characters of a file, whoever reads it. */
const IN_THE_TEXT =
  /私用区字符|解码失败|控制字符|改变文字方向|部首字|兼容字形|不是 UTF-8|空文件|没有正文/;

/** @param corpus folder of the files; without one there is nothing to measure */
export function benchDocuments(corpus: string | undefined): object {
  if (!corpus) return { 没有语料: 'npm run bench -- documents --corpus 文件夹' };
  const table: Record<string, Record<string, number | string>> = {};
  for (const [name, endings] of [
    ['法律法规（Markdown）', /\.md$/],
    ['政府网页（HTML）', /\.html?$/],
  ] as const) {
    const files = filesUnder(corpus).filter((file) => endings.test(file));
    if (files.length === 0) continue;
    for (const [row, value] of Object.entries(measure(corpus, files))) {
      table[row] = { ...table[row], [name]: value };
    }
  }
  return table;
}

function measure(corpus: string, files: readonly string[]): Record<string, number | string> {
  const started = performance.now();
  const count = { plain: 0, asked: 0, inText: 0, wrongly: 0, lost: 0, headings: 0 };
  const levels: Record<string, number> = {};
  const inSource: Record<string, number> = {};
  for (const file of files) {
    const outcome = importOne(corpus, file);
    const { edition, questions, refused, text } = outcome;
    if (refused !== null) {
      count[IN_THE_TEXT.test(refused) ? 'inText' : 'wrongly']++;
      console.log(`不能导入  ${relative(corpus, file)}  ${refused.replaceAll('\n', ' ')}`);
      continue;
    }
    count[questions.length > 0 ? 'asked' : 'plain']++;
    for (const { line, words } of questions) {
      console.log(`要问编者  ${relative(corpus, file)}:${line}  ${words.replaceAll('\n', ' ')}`);
    }
    if (!edition) continue;
    const lost = lostWords(edition, text);
    if (lost !== null) {
      count.lost++;
      console.log(`丢字  ${relative(corpus, file)}  ${lost}`);
    }
    for (const heading of headingsInClauses(edition, text)) {
      count.headings++;
      console.log(`标题混进条文  ${relative(corpus, file)}  ${heading}`);
    }
    countLevels(edition, levels);
    countSource(text, inSource);
  }
  const share = (part: number): string => `${((100 * part) / files.length).toFixed(1)}%`;
  return {
    文件: files.length,
    不用问就导入: `${count.plain}（${share(count.plain)}）`,
    问后导入: `${count.asked}（${share(count.asked)}）`,
    合计导入: share(count.plain + count.asked),
    因来源的字本身有错而不能: count.inText,
    错拒: count.wrongly,
    有字丢失的: count.lost,
    混进条文的标题: count.headings,
    ...Object.fromEntries(
      Object.entries(LEVELS).map(([name, level]) => [
        `认出的${name}`,
        `${levels[level] ?? 0}${name in inSource ? ` / 来源 ${inSource[name]}` : ''}`,
      ]),
    ),
    秒: Math.round((performance.now() - started) / 1000),
  };
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/**
 * Imports a file and answers what is asked as an editor would who finds the source to be so.
 * @param id of the document, which is the name of its folder
 */
export function importOne(corpus: string, file: string, id = 'document'): Outcome {
  const bytes = readFileSync(file);
  const name = relative(corpus, file);
  const questions: Question[] = [];
  const numbering: DeclaredNumber[] = [];
  let title: string | undefined;
  try {
    // Each answer may bring up what it hid; a text asks no more often than it has numbers.
    for (let round = 0; round < 40; round++) {
      const outcome = planImport(bytes, name, {
        id,
        today: '2026-01-02',
        title,
        numbering,
      });
      if (outcome.plan) {
        const { edition, files } = outcome.plan;
        const text = files.get('text.mdx')!;
        return { file, questions, refused: null, edition, text, files };
      }
      questions.push(...outcome.questions);
      for (const { answer } of outcome.questions) {
        const at = /^--accept '(.*)=缘由'$/.exec(answer)?.[1];
        if (at) numbering.push({ at, reason: '来源如此，未核。' });
        title ??= /^--title '(.*)'$/.exec(answer)?.[1];
      }
    }
    return { file, questions, refused: '问答没有尽头', ...NOTHING };
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    return { file, questions, refused: error.message, ...NOTHING };
  }
}

/** The first reader that does not carry the text's characters as they are; null when all do. */
function lostWords(edition: Edition, text: string): string | null {
  const words = text
    .split('\n')
    .map((line) => {
      if (/^\|(?: --- \|)+$/.test(line)) return '';
      return /^\|.*\|$/.test(line)
        ? line.replace(/(?<!\\)\|/g, '').replaceAll('\\|', '|')
        : line.replace(/^#{1,6} /, '');
    })
    .join('')
    .replace(/\s/gu, '');
  for (const [reader, carried] of Object.entries(carriedWords(edition))) {
    if (carried === words) continue;
    let at = 0;
    while (carried[at] === words[at]) at++;
    return `${reader}：“${carried.slice(at, at + 12)}”，应为“${words.slice(at, at + 12)}”`;
  }
  return null;
}

/** Lines of clauses that are headings: those the source marks, divisions by number, labels of annexes. */
function headingsInClauses({ clauses }: Edition, text: string): string[] {
  const marked = new Set(
    [...text.matchAll(/^## (.*)$/gm)].map(([, words]) => words!.replace(/\s/g, '')),
  );
  return clauses
    .filter(({ kind }) => kind !== 'matter')
    .flatMap((clause) =>
      clause.paragraphs
        .filter(({ kind }) => kind !== 'table')
        .map(({ start, end }) => sliceCodePoints(clause.text, start, end))
        .filter((line) => {
          const kind = readNumber(line)?.kind ?? '';
          const short = line.length <= 30 && !/[。；：，、”]$/u.test(line);
          const division = short && ['part', 'sub-part', 'chapter', 'division'].includes(kind);
          return division || annexLabel(line) !== null || marked.has(line.replace(/\s/g, ''));
        }),
    );
}

const LEVELS: Record<string, string> = {
  编: 'part',
  分编: 'sub-part',
  章: 'chapter',
  节: 'division',
  '一、部分': 'section',
  条: 'clause',
  款: 'paragraph-0',
  项: 'paragraph-1',
  目: 'paragraph-2',
  附件: 'annex',
  题注: 'note',
  发文字号: 'number',
  主送: 'addressee',
  目录: 'contents',
  落款: 'signature',
  表: 'table',
};

function countLevels({ sections, clauses }: Edition, levels: Record<string, number>): void {
  const add = (level: string): void => {
    levels[level] = (levels[level] ?? 0) + 1;
  };
  for (const { level } of sections) add(level);
  for (const { kind, matter, paragraphs } of clauses) {
    add(matter ?? kind);
    for (const part of paragraphs) add(part.kind === 'table' ? 'table' : `paragraph-${part.depth}`);
  }
}

/** Lines of a text that are headings or articles by the look of them, tables of contents apart. */
const SOURCE: Record<string, RegExp> = {
  编: /^第[一二三四五六七八九十百]+编[\s　]/,
  章: /^第\s*[一二三四五六七八九十百]+\s*章[\s　][^。]{0,40}$/,
  节: /^第\s*[一二三四五六七八九十百]+\s*节[\s　][^。]{0,40}$/,
};

function countSource(text: string, counts: Record<string, number>): void {
  for (const line of text.split('\n').map((words) => words.replace(/^#+ /, ''))) {
    for (const [name, pattern] of Object.entries(SOURCE)) {
      if (pattern.test(line)) counts[name] = (counts[name] ?? 0) + 1;
    }
  }
}
