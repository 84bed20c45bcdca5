import { quoted } from './quotation-marks.ts';

/**
 * Place and words on one line, for the note field of reference managers: 第（六）条：“……”.
 * Empty when both are.
 */
export function remark(place: string, words: string): string {
  return [place, words && quoted(words)].filter(Boolean).join('：').replaceAll('\n', ' ');
}
