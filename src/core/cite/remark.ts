import { quoted } from './quotation-marks.ts';

/**
 * Place and words on one line, for the note field of reference managers: 第（六）条：“……”.
 * Empty when both are. Paragraphs are joined before they are quoted: in one line a mark at the head
 * of each would open what nothing closes.
 */
export function remark(place: string, words: string): string {
  return [place, words && quoted(words.replace(/\s*\n\s*/g, ' '))].filter(Boolean).join('：');
}
