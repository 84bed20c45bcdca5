import type { MatterLines } from './front-matter.ts';
import { dense, type Line, looksLikeHeading, looksLikeTitle, namesDocument } from './line.ts';
import { annexLabel } from './matter/annex-label.ts';
import { remark } from './matter/remark.ts';
import { signature, signatureStart } from './matter/signature.ts';

/** The main text, or an annexed one, with what closes it. */
export interface TextPart {
  /** Label and title of an annex, and where it begins; null for the main text. */
  annex: { label: string; title: string; lines: Line[] } | null;
  body: Line[];
  /** 附件说明, 落款 and remarks behind the body. */
  end: MatterLines[];
}

/** How lines below the front matter fall into a main text and the texts annexed to it. */
export function splitParts(title: string, lines: readonly Line[]): TextPart[] {
  const parts: TextPart[] = [{ annex: null, body: [], end: [] }];
  let at = 0;
  while (at < lines.length) {
    const part = parts.at(-1)!;
    const closing = closingMatter(lines, at, part);
    if (closing > 0) {
      at += closing;
      continue;
    }
    const annex = annexAt(title, lines, at, part);
    if (annex) {
      const { label, length } = annex;
      const heading = { label, title: annex.title, lines: lines.slice(at, at + length) };
      parts.push({ annex: heading, body: [], end: [] });
      at += length;
      continue;
    }
    part.body.push(lines[at]!);
    at++;
  }
  return parts;
}

/** Takes 附件说明, 落款 or a remark that begins at `at` into the part; how many lines it is. */
function closingMatter(lines: readonly Line[], at: number, part: TextPart): number {
  if (part.body.length === 0) return 0;
  const enclosed = enclosures(lines, at);
  const signed = enclosed > 0 ? 0 : signatureLength(lines, at);
  const kind = enclosed > 0 ? 'enclosures' : signed > 0 ? 'signature' : 'remark';
  const afterSignature = part.end.some((matter) => matter.kind === 'signature');
  const count = enclosed || signed || (afterSignature && remark.matches(lines[at]!.text) ? 1 : 0);
  if (count === 0) return 0;
  const taken = lines.slice(at, at + count);
  const last = part.end.at(-1);
  if (last?.kind === kind) last.lines.push(...taken);
  else part.end.push({ kind, lines: taken });
  return count;
}

/** Length of a signature that begins at `at`: issuers, then a date. */
function signatureLength(lines: readonly Line[], at: number): number {
  for (let date = at; date < Math.min(lines.length, at + 9); date++) {
    if (!signature.matches(lines[date]!.text)) continue;
    if (signatureStart(lines, date, at) > at) return 0;
    return date - at + 1;
  }
  return 0;
}

/**
 * Length of a 附件说明 at `at`: “附件：1. …” with its list, when the signature or the end of the text
 * follows it rather than the annex itself.
 */
function enclosures(lines: readonly Line[], at: number): number {
  if (!annexLabel(lines[at]!.text) || lines[at]!.marked) return 0;
  let end = at + 1;
  while (end < lines.length && end - at < 40) {
    const line = lines[end]!;
    if (signatureLength(lines, end) > 0) return end - at;
    if (!looksLikeHeading(line) || (line.number && !LISTS.has(line.number.kind))) return 0;
    if (annexLabel(line.text)) return 0;
    end++;
  }
  // At the very end nothing is annexed: the label only says that something was.
  return end === lines.length && end - at === 1 ? 1 : 0;
}

const LISTS: ReadonlySet<string> = new Set(['arabic', 'bracketed-arabic', 'circled']);

interface Annex {
  label: string;
  title: string;
  /** Lines of its label and title. */
  length: number;
}

/** The annex that begins at `at`, or null. */
function annexAt(title: string, lines: readonly Line[], at: number, part: TextPart): Annex | null {
  const line = lines[at]!;
  const labelled = annexLabel(line.text);
  if (labelled && at + 1 < lines.length) {
    if (labelled.title !== '') return { ...labelled, length: 1 };
    const count = titleLength(lines, at + 1);
    return { label: labelled.label, title: joined(lines, at + 1, count), length: 1 + count };
  }
  if (part.end.some(({ kind }) => kind === 'signature')) {
    const length = titleLength(lines, at);
    return { label: '', title: joined(lines, at, length), length };
  }
  const length = titleLength(lines, at);
  const named = joined(lines, at, length);
  // Lines that name a document, with a 题注 below, are its title.
  const noted = /^[（(].*(?:通过|公布|发布|施行|批准)[）)]$/su.test(lines[at + length]?.text ?? '');
  if (length > 0 && noted && part.body.length > 0 && namesDocument(named)) {
    return { label: '', title: named, length };
  }
  return looksLikeTitle(line) && opensText(title, lines, at, part)
    ? { label: '', title: line.text, length: 1 }
    : null;
}

/** How many lines from `at` are a title: one, or several that together name a document. */
function titleLength(lines: readonly Line[], at: number): number {
  let length = 0;
  while (length < 4 && at + length + 1 < lines.length && looksLikeTitle(lines[at + length]!)) {
    length++;
    if (namesDocument(joined(lines, at, length))) return length;
  }
  return Math.min(length, 1);
}

function joined(lines: readonly Line[], at: number, length: number): string {
  return lines
    .slice(at, at + length)
    .map(({ text }) => text)
    .join('');
}

/**
 * Whether a line that looks like a title opens a text of its own: it names a document, and numbering
 * begins anew behind it, or begins there in a document that says it issues another.
 */
function opensText(title: string, lines: readonly Line[], at: number, part: TextPart): boolean {
  const { text } = lines[at]!;
  if (!namesDocument(text) || part.body.length === 0) return false;
  const next = lines.slice(at + 1, at + 6).find(({ number }) => number && TOP.has(number.kind));
  if (next?.number?.values[0] !== 1) return false;
  const kind = next.number.kind;
  const numbers = part.body.flatMap(({ number }) => number ?? []);
  if (numbers.some((number) => number.kind === kind)) return true;
  if (numbers.length > 0) return false;
  const named = part.body.some((line) => dense(line.text).includes(`《${dense(text)}》`));
  return named || ISSUES.test(title) || part.body.some((line) => ISSUES.test(line.text));
}

const TOP: ReadonlySet<string> = new Set(['part', 'chapter', 'article', 'ideographic']);
const ISSUES = /印发|转发|批转|公布|发布|颁布|下发|附后/u;
