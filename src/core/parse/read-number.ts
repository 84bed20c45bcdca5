import type { Numbered } from '../model/numbered.ts';
import { arabic } from './numbering/arabic.ts';
import { article } from './numbering/article.ts';
import { bracketed } from './numbering/bracketed.ts';
import { bracketedArabic } from './numbering/bracketed-arabic.ts';
import { chapter } from './numbering/chapter.ts';
import { circled } from './numbering/circled.ts';
import { decimal } from './numbering/decimal.ts';
import { division } from './numbering/division.ts';
import { ideographic } from './numbering/ideographic.ts';
import { type Numbering, numberOf } from './numbering/numbering.ts';
import { part } from './numbering/part.ts';
import { subPart } from './numbering/sub-part.ts';

/** Every kind of official numbering. No line begins with two of them. */
export const NUMBERINGS: readonly Numbering[] = [
  part,
  subPart,
  chapter,
  division,
  article,
  ideographic,
  bracketed,
  decimal,
  arabic,
  bracketedArabic,
  circled,
];

/** The official number at the head of a line, or null when it has none. */
export function readNumber(line: string): Numbered | null {
  for (const numbering of NUMBERINGS) {
    const found = numberOf(numbering, line);
    if (found) return found;
  }
  return null;
}
