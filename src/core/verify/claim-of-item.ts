/** Checks the clause or part that a writer names for an item. */
import type { Span } from '../text/code-points.ts';
import { claimsIn, type NamedNumber } from './claims.ts';
import type { CorpusIndex } from './corpus-index.ts';
import type { Input } from './judge.ts';
import type { Item } from './model.ts';

/** In code points: what was named farther back than this is forgotten. */
const BEFORE = 200;
/** Right behind a quotation: ”（第六条）, ——《…》第（六）条. */
const BEHIND = /^[”"」』）)。，,.\s>]*(?:[（(]|——|--|—|（?见|出自|引自|载于|\[)[^。！？\n]{0,80}/u;

/**
 * The item with the clause or part named last before it in its sentence, or right behind it.
 * @param sentence where the item stands, in code points of the input
 */
export function withClaim(item: Item, sentence: Span, input: Input, index: CorpusIndex): Item {
  const named = namedBefore(item, sentence, input) ?? namedBehind(item, input);
  if (!named) return item;
  const isThere = (passage: string): boolean =>
    index.passages.get(passage)?.[named.unit] === named.number;
  if (named.unit === 'section' && ![...index.passages.values()].some(({ section }) => section)) {
    return item;
  }
  const stands = item.verdict === 'verbatim' || item.verdict === 'clipped';
  const right = item.verdict !== 'absent' && item.places.every(({ passage }) => isThere(passage));
  const among = stands && item.places.some(({ passage }) => isThere(passage));
  const places = among
    ? [...item.places].sort((a, b) => Number(isThere(b.passage)) - Number(isThere(a.passage)))
    : item.places;
  const partly = !right && item.places.some(({ passage }) => isThere(passage));
  return { ...item, places, claim: { ...named, right: right || among, partly: partly && !among } };
}

function namedBefore(
  { span }: Item,
  sentence: Span,
  { plain: points }: Input,
): NamedNumber | undefined {
  const start = Math.max(sentence.start, span.start - BEFORE);
  return claimsIn(points.slice(start, span.start).join(''), start).at(-1);
}

function namedBehind({ span }: Item, { plain: points }: Input): NamedNumber | undefined {
  const behind = points.slice(span.end, span.end + 120).join('');
  const match = BEHIND.exec(behind);
  return match ? claimsIn(match[0], span.end)[0] : undefined;
}
