import { paragraphBegins } from '../core/parse/paragraph-begins.ts';
import { type PrintedLine, plainLine, type Source, tidy } from './source.ts';

/** Plain or pasted text: lines as they are, wrapped ones joined as the road joins them. */
export function fromText(text: string, file: string): Source {
  const lines: PrintedLine[] = [];
  let run: { text: string; line: number }[] = [];
  const close = (): void => {
    const begins = paragraphBegins(run.map((line) => line.text));
    for (const [at, { text: words, line }] of run.entries()) {
      const last = lines.at(-1);
      if (begins[at] || !last) lines.push(plainLine(words, line));
      else last.text += words.trim();
    }
    run = [];
  };
  for (const [index, words] of text.split('\n').entries()) {
    if (words.trim() === '') close();
    else run.push({ text: words, line: index + 1 });
  }
  close();
  // A text without a blank line and without a number is one paragraph a line.
  const plain = text.split('\n').filter((line) => line.trim() !== '');
  const single = !/\n\s*\n/.test(text.trim()) && lines.length < 3 && plain.length > 2;
  const printed = single
    ? text
        .split('\n')
        .flatMap((words, at) => (words.trim() === '' ? [] : [plainLine(words, at + 1)]))
    : lines;
  return {
    file,
    lines: printed
      .map((line) => ({ ...line, text: tidy(line.text) }))
      .filter(({ text: words }) => words !== ''),
    leftAside: [],
    facts: {},
  };
}
