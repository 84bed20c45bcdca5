import { align, toSequences } from '../compare/align.ts';
import type { Token } from '../compare/tokens.ts';
import { tokensOf, type Unit } from './unit.ts';

/** A stretch of one of two texts: in both, or in this one only. */
export interface WordsPiece {
  words: string;
  /** Whether the other text has it too. */
  common: boolean;
}

/** Two texts in pieces; the pieces of each, joined, are that text as printed. */
export interface ComparedWords {
  before: WordsPiece[];
  after: WordsPiece[];
}

/** So short a stretch in common between two longer changes is chance, and only makes them hard to read. */
const CHANCE = 2;

/** What two units have in common, word for word. White space, width and the curl of quotes do not count. */
export function compareWords(before: Unit, after: Unit): ComparedWords {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const aligned = align(toSequences(a, b));
  slideToMarks(a, aligned);
  const answers = inverse(aligned, b.length);
  slideToMarks(b, answers);
  const partner = inverse(answers, a.length);
  dropChance(partner, a, b.length);
  wholeNumbers(partner, a, b);
  return {
    before: pieces(before.words, a, partner),
    after: pieces(after.words, b, inverse(partner, b.length)),
  };
}

/** The same links from the other text's side. */
function inverse(links: Int32Array, length: number): Int32Array {
  const inverted = new Int32Array(length).fill(-1);
  for (const [at, other] of links.entries()) if (other !== -1) inverted[other] = at;
  return inverted;
}

/**
 * Where words that only one text has can be said to stand at several places (书记员 → 书记员、技术员: it
 * is `、技术员` or `员、技术`), they begin or end at a mark.
 * @param links for each token of the text the equal one of the other text, or -1; is changed
 */
function slideToMarks(tokens: readonly Token[], links: Int32Array): void {
  const atMark = (low: number, high: number): boolean =>
    tokens[low]!.punctuation || tokens[high - 1]!.punctuation;
  for (let from = 1; from < tokens.length; from++) {
    if (links[from] !== -1) continue;
    let to = from;
    while (to < tokens.length && links[to] === -1) to++;
    const before = links[from - 1]!;
    let back = 0;
    const slides = (): boolean =>
      links[from - back - 1] === before - back &&
      tokens[from - back - 1]!.n === tokens[to - back - 1]!.n;
    // Words replaced by others stand where they stand.
    if (links[to] === before + 1) {
      while (back < from && !atMark(from - back, to - back) && slides()) back++;
      if (!atMark(from - back, to - back)) back = 0;
    }
    for (let step = 0; step < back; step++) {
      links[to - step - 1] = before - step;
      links[from - step - 1] = -1;
    }
    from = to;
  }
}

/** A number of which one digit has changed has changed as a whole: 第二百零六条 → 第二百一十条. */
function wholeNumbers(partner: Int32Array, a: readonly Token[], b: readonly Token[]): void {
  const answered = new Set(partner);
  const drop = (at: number): boolean => {
    const w = partner[at]!;
    if (w === -1 || !isDigit(a[at])) return false;
    const apart =
      (isDigit(a[at - 1]) && partner[at - 1] === -1) ||
      (isDigit(a[at + 1]) && partner[at + 1] === -1) ||
      (isDigit(b[w - 1]) && !answered.has(w - 1)) ||
      (isDigit(b[w + 1]) && !answered.has(w + 1));
    if (!apart) return false;
    partner[at] = -1;
    answered.delete(w);
    return true;
  };
  for (let at = 0; at < a.length; at++) drop(at);
  for (let at = a.length - 1; at >= 0; at--) drop(at);
  for (let at = 0; at < a.length; at++) drop(at);
}

const DIGIT = /^[\d〇零一二三四五六七八九十百千]$/u;

function isDigit(token: Token | undefined): boolean {
  return token !== undefined && DIGIT.test(token.n);
}

interface Stretch {
  /** Tokens [b0, b1) of the earlier text, and as many of the later from w0 on. */
  b0: number;
  b1: number;
  w0: number;
}

/** Takes apart what agrees by chance between two changes: single characters, marks. */
function dropChance(partner: Int32Array, before: readonly Token[], later: number): void {
  const stretches = stretchesOf(partner);
  for (const [at, { b0, b1, w0 }] of stretches.entries()) {
    const [last, next] = [stretches[at - 1], stretches[at + 1]];
    const head = changed(b0 - (last?.b1 ?? 0), w0 - (last ? last.w0 + last.b1 - last.b0 : 0));
    const tail = changed((next?.b0 ?? before.length) - b1, (next?.w0 ?? later) - (w0 + b1 - b0));
    if (head === 0 || tail === 0) continue;
    const letters = before.slice(b0, b1).filter(({ punctuation }) => !punctuation).length;
    if (letters < CHANCE || (letters === CHANCE && Math.min(head, tail) > 2 * CHANCE)) {
      partner.fill(-1, b0, b1);
    }
  }
}

function changed(before: number, after: number): number {
  return Math.max(before, after);
}

function stretchesOf(partner: Int32Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [b, w] of partner.entries()) {
    if (w === -1) continue;
    const last = stretches.at(-1);
    if (last && last.b1 === b && last.w0 + b - last.b0 === w) last.b1++;
    else stretches.push({ b0: b, b1: b + 1, w0: w });
  }
  return stretches;
}

/** What no token stands for (white space) goes with what stands before it. */
function pieces(text: string, tokens: readonly Token[], links: Int32Array): WordsPiece[] {
  const common = new Map(tokens.map(({ at }, index) => [at, links[index] !== -1]));
  const found: WordsPiece[] = [];
  for (const [at, char] of Array.from(text).entries()) {
    const last = found.at(-1);
    const own = common.get(at) ?? last?.common ?? true;
    if (last?.common === own) last.words += char;
    else found.push({ words: char, common: own });
  }
  return found;
}
