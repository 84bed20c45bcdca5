/** The whole input, stretch after stretch, and who speaks in each. */
import type { Span } from '../text/code-points.ts';
import { isCitationLine, isCue, namedSources } from './cues.ts';
import type { Input } from './judge.ts';
import type { Item, Part, Voice } from './model.ts';

const SAYS_AT_END = /(?:指出|提出|规定|要求|明确|强调|写明|写道|表示|介绍|称|说|提到)[^\p{L}]*$/u;

/**
 * @param items in the input's order, apart from each other
 * @param aside spans of quotations that were not judged
 */
export function partsOf(
  items: readonly Item[],
  aside: readonly Span[],
  { plain: points }: Input,
): Part[] {
  const set: Part[] = [
    ...items.map(({ span }, item): Part => ({ span, voice: 'quoted', item })),
    ...aside.map((span): Part => ({ span, voice: 'aside' })),
  ].sort((a, b) => a.span.start - b.span.start);
  const parts: Part[] = [];
  let done = 0;
  const rest = (end: number): void => {
    if (end > done) parts.push(...voices({ start: done, end }, points));
  };
  for (const part of set) {
    if (part.span.start < done) continue;
    rest(part.span.start);
    parts.push(part);
    done = part.span.end;
  }
  rest(points.length);
  return parts;
}

/** What was not judged: cues and the writer's own words, unit by unit; neighbours of one voice are one. */
function voices({ start, end }: Span, points: readonly string[]): Part[] {
  const parts: Part[] = [];
  const sources = namedSources(points.slice(start, end).join(''));
  const isNamed = (at: number): boolean =>
    sources.some((source) => source.start <= at - start && at - start < source.end - 1);
  let from = start;
  for (let at = start; at < end; at++) {
    const edge = /[，,。；;：:！？!?\n]/u.test(points[at] ?? '') && !isNamed(at);
    const closes = edge || at === end - 1;
    if (!closes) continue;
    const voice = voiceOf(points.slice(from, at + 1).join(''), at === end - 1);
    const last = parts.at(-1);
    if (last && last.voice === voice) last.span.end = at + 1;
    else parts.push({ span: { start: from, end: at + 1 }, voice });
    from = at + 1;
  }
  return parts;
}

const ONLY_MARK =
  /^\s*(?:\d\ufe0f?\u20e3|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[、.．)）]|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑳])\s*$/u;

function voiceOf(words: string, beforeQuotation: boolean): Voice {
  if (ONLY_MARK.test(words)) return 'cue';
  const bare = words.replace(/[，,。；;：:！？!?\s“”"「」『』]+$/u, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return 'cue';
  if (isCue(bare) || isCitationLine(words)) return 'cue';
  if (namedSources(bare).length > 0) return 'cue';
  return beforeQuotation && SAYS_AT_END.test(words) ? 'cue' : 'own';
}
