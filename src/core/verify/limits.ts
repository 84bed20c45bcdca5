/**
 * What stands just outside a quotation and limits it: who, how much, how firmly, until when, on what
 * condition, or whether at all. A quotation cut at its edge says every word as the text does, and
 * may yet say something else. The rule is one of grammar: within a comma-delimited unit of Chinese
 * what stands before a word modifies, governs or negates it, and the head of what it modifies stands
 * behind it. Used by 核验, and by the tools for quoting.
 */
import type { Span } from '../text/code-points.ts';
import { type LimitingWord, limitingWordsIn } from './limiting-words.ts';
import type { Limit, SenseKind } from './model.ts';

export interface Limits {
  /** In the order of the text. */
  list: Limit[];
  /** The quotation with the grave ones taken in. */
  whole: Span;
}

const EDGE = /^[，。；：！？,;:!?\n…—]$/u;
const SENTENCE_EDGE = /^[。！？；!?;\n]$/u;
const DIGIT = /^\d$/;
const NUMBERING = /^\s*[（(]?[一二三四五六七八九十百零]+[）)、]/u;
/** Longer words behind a quotation are named by their beginning. */
const LONGEST_AFTER = 16;
const LONGEST_ATTRIBUTE = 16;
/** In letters. */
const LONGEST_FRAGMENT = 8;
const MUCH = 12;

const QUANTITY_END =
  /[\d〇一二三四五六七八九十百千万亿半几%％‰年月日天周个所项家人元名户件次批倍]$/u;
const BOUND = /^(?:以上|以下|左右|以内|以外|之内|上下|多|余|个?百分点|[%％‰]|[万亿倍])/u;
const EXCEPTION = /^(?:以外|之外|除外)/u;
const CANCELS =
  /(?:取消|取缔|废止|废除|撤销|破除|消除|打破|清理|禁止|严禁|防止|避免|杜绝|遏制|制止|拒绝|停止|暂停|中止|终止|限制|减少|降低|减轻|压减|控制|不得|不予|不准|不|未)$/u;
const PROVISO = /^(?:但|但是|除|除非)|(?:另有规定的?|除外|以外)$/u;
/** A unit without a predicate of its own: it limits the one that follows. */
const TIME_ADVERBIAL =
  /^(?:再?用|力争用|到|至|自|从|截至|力争到)?[^，]*(?:\d|[一二三四五六七八九十])+(?:个)?(?:年|月|日|天|小时|周|工作日)(?:左右|以内|之内|以上)?(?:的?时间)?(?:内|前|底|末|起)?$|^(?:到|至|自|从|截至|力争到)[^，]{0,4}\d+年[^，]{0,4}$|^(?:期满|届满|逾期|到期)[^，]{0,4}$/u;
const CONDITION_ADVERBIAL =
  /^(?:在|于)[^，]*(?:下|前|后|时|内|期间|基础上)$|^未?经[^，]*(?:同意|批准|许可|审批|审核|后|的)?$|^除[^，]*外$|^(?:如|若|如果|凡)[^，]*|^(?:确需|必要时|符合|具备)[^，]*|的$|时$/u;
const GROUND_ADVERBIAL = /^(?:对|对于|按照|根据|依据|依照|以|为|针对|围绕|通过)[^，]*/u;
const PREDICATE = /予以|给予|进行|实行|实施|加强|提高|开展|落实|推动|推进|建立|健全|完善|处/u;

/**
 * @param points code points of one passage as printed (NFC)
 * @param span of the quotation among them
 */
export function limitsAround(points: readonly string[], span: Span): Limits {
  const list = [...limitsBefore(points, span), ...limitsAfter(points, span)].map((limit) =>
    limit.grave && isFragment(points, span, limit.side) ? { ...limit, grave: false } : limit,
  );
  const grave = list.filter((limit) => limit.grave);
  const after = grave.some(({ side }) => side === 'after');
  return {
    list,
    whole: {
      start: Math.min(span.start, ...grave.map((limit) => limit.span.start)),
      end: after ? unitEnd(points, span.end) : span.end,
    },
  };
}

/**
 * Whether the quotation only begins or ends with the remainder of a unit, beside much that is whole:
 * such a remainder states nothing that could be bent.
 */
function isFragment(points: readonly string[], { start, end }: Span, side: Limit['side']): boolean {
  const border =
    side === 'before'
      ? Math.min(end, unitEnd(points, start))
      : Math.max(start, unitStart(points, end));
  const [fragment, rest] =
    side === 'before'
      ? [flat(points, start, border), flat(points, border, end)]
      : [flat(points, border, end), flat(points, start, border)];
  return letters(fragment) < LONGEST_FRAGMENT && letters(rest) >= MUCH;
}

function letters(words: string): number {
  return words.replace(/[^\p{L}\p{N}%]/gu, '').length;
}

/** What a unit without a predicate adds to those that follow it; undefined when it is none. */
export function adverbialKind(unit: string): SenseKind | undefined {
  const words = unit.replace(NUMBERING, '').trim();
  if (words === '') return undefined;
  if (TIME_ADVERBIAL.test(words)) return 'number';
  if (CONDITION_ADVERBIAL.test(words)) return 'scope';
  return GROUND_ADVERBIAL.test(words) && !PREDICATE.test(words) ? 'scope' : undefined;
}

/** Whether punctuation that parts statements stands at `at`. */
export function isUnitEdge(points: readonly string[], at: number): boolean {
  const char = points[at];
  if (char === undefined) return true;
  if (!EDGE.test(char)) return false;
  return !(DIGIT.test(points[at - 1] ?? '') && DIGIT.test(points[at + 1] ?? ''));
}

function unitStart(points: readonly string[], from: number): number {
  let start = from;
  while (start > 0 && !isUnitEdge(points, start - 1)) start--;
  return start;
}

function unitEnd(points: readonly string[], from: number): number {
  let end = from;
  while (end < points.length && !isUnitEdge(points, end)) end++;
  return end;
}

/** One unit a character, so that offsets in it are code points. */
function flat(points: readonly string[], from: number, to: number): string {
  return points
    .slice(from, to)
    .map((char) => (char.length === 1 ? char : '\ufffd'))
    .join('');
}

function isBlank(words: string): boolean {
  return !/[\p{L}\p{N}]/u.test(words);
}

function limitsBefore(points: readonly string[], { start }: Span): Limit[] {
  let from = unitStart(points, start);
  const numbering = NUMBERING.exec(flat(points, from, start));
  if (numbering && /^$|[。\n]/u.test(points[from - 1] ?? '')) from += numbering[0].length;
  const before = flat(points, from, start);
  if (isBlank(before)) return adverbialBefore(points, from);
  // Quotation marks and blanks between the words and the quotation part nothing.
  const length = before.replace(/[\s“”‘’「」『』"']+$/u, '').length;
  const words = limitingWordsIn(before.slice(0, length));
  const limits: Limit[] = [];
  const add = (at: number, end: number, kind: SenseKind, grave: boolean): void => {
    const of = before[end] === '的' ? end + 1 : end;
    const last = limits[limits.length - 1];
    if (last && last.span.end >= from + at && last.grave === grave) {
      last.span.end = Math.max(last.span.end, from + of);
    } else {
      limits.push({
        side: 'before',
        kind,
        words: '',
        span: { start: from + at, end: from + of },
        grave,
      });
    }
  };
  const touching = adjacentFrom(words, length);
  for (const word of words) {
    const { at, kind, cut } = word;
    const end = at + word.word.length;
    const near = at >= touching;
    if (kind === 'number' && !near) continue;
    if (cut === 'narrows' && !near) continue;
    if (cut !== 'narrows' && kind !== 'negation' && isCoordinatedAfter(before.slice(end, length)))
      continue;
    add(at, end, kind, cut !== 'eases');
  }
  if (before.endsWith('的')) {
    const at = attributeStart(before, words);
    if (!limits.some(({ span, grave }) => grave && span.end === start))
      add(at, length - 1, 'scope', true);
  }
  return limits
    .sort((a, b) => a.span.start - b.span.start)
    .map((limit) => ({
      ...limit,
      words: points.slice(limit.span.start, limit.span.end).join(''),
    }));
}

/**
 * Where the words begin that narrow the quotation from right before it, one after another; those of
 * number count there too. A subject before 不得 or 逐步 narrows nothing.
 */
function adjacentFrom(words: readonly LimitingWord[], length: number): number {
  let at = length;
  for (const { at: from, word, cut, kind } of [...words].reverse()) {
    if (from + word.length !== at || (cut !== 'narrows' && kind !== 'number')) break;
    at = from;
  }
  return at;
}

/** Whether another statement is joined on in between (…并…), which the words before do not govern. */
function isCoordinatedAfter(between: string): boolean {
  return /(?:并且?|而且|同时)[^，]{2,}/u.test(between);
}

/** Where the modifier begins that ends in 的 at the end of `before`. */
function attributeStart(before: string, words: readonly LimitingWord[]): number {
  const governing = Math.max(
    0,
    ...['对', '将', '把', '向', '为', '给', '由', '使', '让', '、'].map(
      (word) => before.lastIndexOf(word, before.length - 3) + 1,
    ),
    ...words
      .filter(({ kind }) => kind === 'modality' || kind === 'degree')
      .map(({ at, word }) => at + word.length),
  );
  return Math.max(governing, before.length - LONGEST_ATTRIBUTE);
}

function adverbialBefore(points: readonly string[], from: number): Limit[] {
  const edge = points[from - 1];
  if (edge === undefined || SENTENCE_EDGE.test(edge)) return [];
  const start = unitStart(points, from - 1);
  const words = flat(points, start, from - 1);
  const kind = adverbialKind(words);
  if (!kind) return [];
  const skipped = NUMBERING.exec(words)?.[0].length ?? 0;
  const span = { start: start + skipped, end: from - 1 };
  return [
    {
      side: 'before',
      kind,
      words: points.slice(span.start, span.end).join(''),
      span,
      grave: false,
    },
  ];
}

function limitsAfter(points: readonly string[], { start, end }: Span): Limit[] {
  const to = unitEnd(points, end);
  const after = flat(points, end, to);
  if (isBlank(after)) return provisoAfter(points, to);
  const skipped = /^[\s“”‘’「」『』《》〈〉<>（）()"']*/u.exec(after)?.[0].length ?? 0;
  const rest = after.slice(skipped);
  const quoted = flat(points, Math.max(start, unitStart(points, end)), end);
  const limit = (kind: SenseKind, grave: boolean, length = LONGEST_AFTER): Limit[] => {
    const span = { start: end + skipped, end: end + skipped + Math.min(rest.length, length) };
    const cut = rest.length > length && length === LONGEST_AFTER ? '……' : '';
    const words = points.slice(span.start, span.end).join('') + cut;
    return [{ side: 'after', kind, words, span, grave }];
  };
  if (EXCEPTION.test(rest)) return limit('negation', true);
  if (QUANTITY_END.test(quoted) && BOUND.test(rest)) return limit('number', true);
  if (CANCELS.test(quoted)) return limit('negation', true);
  if (/^的/u.test(rest)) {
    const turned = limitingWordsIn(quoted).some(({ kind }) => kind === 'negation');
    return limit(turned ? 'negation' : 'scope', true);
  }
  if (limitingWordsIn(rest).some(({ kind }) => kind === 'negation')) return limit('negation', true);
  return /^等(?![级同候])/u.test(rest) ? limit('scope', false, 1) : limit('scope', false);
}

function provisoAfter(points: readonly string[], edge: number): Limit[] {
  if (edge >= points.length || SENTENCE_EDGE.test(points[edge] ?? '')) return [];
  const end = unitEnd(points, edge + 1);
  const words = flat(points, edge + 1, end).trim();
  if (!PROVISO.test(words)) return [];
  const span = { start: edge + 1, end };
  return [
    {
      side: 'after',
      kind: 'scope',
      words: points.slice(span.start, end).join(''),
      span,
      grave: false,
    },
  ];
}
