import { codePointLength } from '../text/code-points.ts';
import { dense, endsAsSentence } from './line.ts';
import { documentNumber } from './matter/document-number.ts';
import { note } from './matter/note.ts';
import { signature } from './matter/signature.ts';
import { readNumber } from './read-number.ts';

/** An indent as official texts are printed and pasted: U+3000, NBSP, a tab, several spaces. */
const INDENT = /^(?:[ \t]*[\u3000\u00a0\t]|[ ]{2})/u;

/**
 * Which lines of a run without blank lines begin a paragraph. An indent begins one. Where official
 * numbers stand at the head of lines, the text was pasted a line a paragraph: there a line begins one
 * after a line that ends as sentences end, or that is too short to have been wrapped.
 */
export function paragraphBegins(lines: readonly string[]): boolean[] {
  const widths = lines.map((line) => codePointLength(dense(line)));
  const widest = Math.max(...widths);
  const plain = lines.map((line) => line.trim());
  const pasted = plain.some((line, at) => at > 0 && (readNumber(line) ?? signature.matches(line)));
  const last = new Map<string, number>();
  return lines.map((line, at) => {
    const number = readNumber(plain[at]!);
    const value = number?.values.at(-1) ?? 0;
    // （四） after （三） begins one whatever stands above; 第四条 may be a wrapped 依照第四条.
    const countsOn =
      number !== null && SURE.has(number.kind) && last.get(number.kind) === value - 1;
    const begins =
      at === 0 ||
      INDENT.test(line) ||
      (pasted && (countsOn || isEnd(plain[at - 1]!) || widths[at - 1]! < widest * 0.8 - 1));
    if (begins && number) last.set(number.kind, value);
    return begins;
  });
}

const MATTER = [note, documentNumber, signature];
const SURE: ReadonlySet<string> = new Set(['ideographic', 'bracketed']);

/** Whether a line can be the last of a paragraph: it ends in a stop or a bracket, or is matter. */
function isEnd(line: string): boolean {
  return (
    endsAsSentence(line) || /[）)]$/u.test(line) || MATTER.some((matter) => matter.matches(line))
  );
}
