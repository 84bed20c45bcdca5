/**
 * The characters that count when words are compared: letters (Han included), digits, %, and whatever
 * mark makes another number of digits: 1.5, 10:00, -80. Punctuation, spaces, line breaks, markup, page
 * numbers, list marks and the official numbering (（六） but not right after a word: 第（六）条) do not
 * count; what stood between two characters is kept as a joint.
 */
import { isLetter } from '../compare/characters.ts';
import { fold, type Variants } from '../text/fold.ts';
import { LIST_MARK, PAGE_NUMBER } from './list-marks.ts';
import { writeZhe } from './zhe-or-zhu.ts';

/** What stands before a comparable character; flags that add up. */
export const Joint = {
  clauseEdge: 1,
  ellipsis: 2,
  lineBreak: 4,
  sentenceEnd: 8,
  pageNumber: 16,
} as const;

/** A text reduced to its comparable characters. */
export interface Comparable {
  /** Folded characters, one code point each. */
  chars: string[];
  /** Code-point offset in the text of each of them. */
  at: number[];
  /** `Joint` flags before each of them, and one more for the end of the text. */
  joints: number[];
}

/** One code point, folded; remembers what it has seen. */
export type FoldChar = (char: string) => string;

/** A remembering fold over `variants` (see ../text/fold.ts). */
export function rememberingFold(variants: Variants): FoldChar {
  const seen = new Map<string, string>();
  return (char) => {
    const known = seen.get(char);
    if (known !== undefined) return known;
    const folded = OTHER_NUMBER.test(char) ? char : fold(char, variants);
    seen.set(char, folded);
    return folded;
  };
}

const CLAUSE_EDGE = /^[,，.。;；:：!！?？…—–\n]$/u;
const SENTENCE_END = /^[。！？!?]$/u;
const DIGIT = /^\d$/;
/** What changes a number that it stands right before or after: -80, 1000+, ±5. */
const SIGN = /^[-+−±<>≤≥≈~^]$/u;
/** Digits of another kind (⁸, ⑧, ½) are not the digit that they resemble. */
const OTHER_NUMBER = /^\p{No}$/u;
const ELLIPSIS = /(?:\.{2,}|。{2,}|…+|[（(［[〔【](?:[前中后下]|以[上下])?略[）)］\]〕】])/y;
const MARKUP = /(?:<[/!]?[a-zA-Z][^<>]{0,200}>|&(?:[a-zA-Z]{2,8}|#x?[0-9a-fA-F]{1,6});)/y;
const NUMBERING = /[（(][一二三四五六七八九十]{1,3}[）)]/y;
/** What a numbered item of a list may begin after. */
const STOP = /^[。；;：:！？!?“「『]$/u;
const THOUSANDS = /^[,，]\d{3}(?!\d)/;
/** Between digits these are no part of a number. */
const NO_PART = /^[\s。！？]$/u;

function isThousands(text: string, unit: number): boolean {
  return THOUSANDS.test(text.slice(unit, unit + 5));
}

/**
 * Reduces `text` to its comparable characters.
 * @param foldChar decides what is equal
 */
export function comparable(text: string, foldChar: FoldChar): Comparable {
  const result: Comparable = { chars: [], at: [], joints: [] };
  let joint: number = Joint.clauseEdge;
  let lineStart = true;
  let afterStop = true;
  let afterWord = false;
  let previous = '';
  let offset = 0;
  const match = (pattern: RegExp, unit: number): number => {
    pattern.lastIndex = unit;
    return pattern.test(text) ? pattern.lastIndex - unit : 0;
  };
  for (let unit = 0; unit < text.length; ) {
    const ellipsis = match(ELLIPSIS, unit);
    if (ellipsis) joint |= Joint.ellipsis;
    const pageNumber = lineStart ? match(PAGE_NUMBER, unit) : 0;
    if (pageNumber) joint |= Joint.pageNumber;
    const skipped =
      ellipsis ||
      pageNumber ||
      match(MARKUP, unit) ||
      (!afterWord && match(NUMBERING, unit)) ||
      ((lineStart || afterStop) && match(LIST_MARK, unit));
    if (skipped) {
      afterStop = false;
      lineStart = false;
      previous = '';
      offset += codePoints(text, unit, unit + skipped);
      unit += skipped;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(unit) ?? 0);
    const next = foldChar(String.fromCodePoint(text.codePointAt(unit + char.length) ?? 0));
    const folded = foldChar(char);
    const [after, before] = [DIGIT.test(previous), DIGIT.test(next)];
    const inNumber = after && before && !NO_PART.test(folded) && !isThousands(text, unit);
    const signsNumber = (after || (before && !lineStart)) && SIGN.test(folded);
    if (inNumber || signsNumber || isLetter(folded)) {
      result.chars.push(folded);
      result.at.push(offset);
      result.joints.push(joint);
      joint = 0;
      lineStart = false;
      afterStop = false;
      afterWord = true;
    } else {
      afterWord = false;
      if (CLAUSE_EDGE.test(folded)) joint |= Joint.clauseEdge;
      if (STOP.test(folded)) afterStop = true;
      if (SENTENCE_END.test(folded)) joint |= Joint.sentenceEnd;
      if (folded === '\n') {
        joint |= Joint.lineBreak;
        lineStart = true;
      }
    }
    previous = folded;
    offset += 1;
    unit += char.length;
  }
  result.joints.push(joint | Joint.clauseEdge);
  writeZhe(result.chars);
  return result;
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let unit = from; unit < to; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}
