import { codePointLength } from '../text/code-points.ts';
import { dense, endsAsSentence } from './line.ts';
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
  return lines.map((line, at) => {
    if (at === 0 || INDENT.test(line)) return true;
    if (!pasted) return false;
    return endsAsSentence(plain[at - 1]!) || widths[at - 1]! < widest * 0.8 - 1;
  });
}
