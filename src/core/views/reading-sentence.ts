import type { Reading, VariantPlace } from '../model/apparatus.ts';
import type { Variant } from '../model/variant.ts';
import { codePointLength, type Span, sliceCodePoints } from '../text/code-points.ts';

/** What one witness reads at a place, in a few words that stand after its siglum. */
export function readingSentence(
  place: VariantPlace,
  { reach, agrees, text, variants }: Reading,
  all: readonly Variant[],
): string {
  if (agrees) return place.baseReading ? '同正文' : '同正文，没有这些字';
  if (reach === 'none') return '未载此处';
  const own = all.filter(({ id }) => variants.includes(id));
  const [only] = own;
  if (!only) return `只载到“${shorten(text)}”`;
  if (own.length > 1 || !isSame(only.span, place.span)) {
    return text ? `作“${shorten(text)}”` : `无“${shorten(place.baseReading)}”`;
  }
  return departure(only);
}

/** How a variant departs from the text, in a few words. */
export function departure({ class: kind, reading, baseReading, counterpart }: Variant): string {
  const words = shorten(reading);
  if (kind === 'omission') return `无“${shorten(baseReading)}”`;
  if (kind === 'insertion') return `多“${words}”`;
  if (kind === 'repetition') return `重出“${words}”`;
  if (kind === 'layout') return `此处印有“${words}”`;
  if (kind === 'transposition')
    return counterpart ? `“${words}”印在别处` : `次序不同，作“${words}”`;
  return words === '' ? `无“${shorten(baseReading)}”` : `作“${words}”`;
}

/** Longer readings are told by their beginning and end. */
const LONGEST = 40;

function shorten(words: string): string {
  const length = codePointLength(words);
  if (length <= LONGEST) return words;
  const [start, end] = [sliceCodePoints(words, 0, 16), sliceCodePoints(words, length - 12)];
  return `${start}……${end}`;
}

/** How many characters of the text stand on either side of a place. */
const AROUND = 16;

/** The words around a place of a block, on one line, with … where the text goes on. */
export function wordsAround(text: string, { start, end }: Span): { before: string; after: string } {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(codePointLength(text), end + AROUND);
  const before = sliceCodePoints(text, from, start);
  const after = sliceCodePoints(text, end, to);
  return {
    before: (from > 0 ? '…' : '') + before.replaceAll('\n', ' '),
    after: after.replaceAll('\n', ' ') + (to < codePointLength(text) ? '…' : ''),
  };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
