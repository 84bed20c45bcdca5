import type { Diagnostics, FaultKind } from '../diagnostic.ts';
import type { SourceLineWords } from '../model/source-line-words.ts';

/** No words of an author bring this about: it is a fault of the program, and stops the document. */
export const wordsLost: FaultKind<{ source: string; tree: string }> = {
  id: 'words-lost',
  severity: 'error',
  message: ({ source, tree }) =>
    `读入的字与正文不同：正文这里是“${source}”，读入的是“${tree}”。这是程序的错，请报告给维护者。`,
};

/**
 * The invariant of the road: the characters of the source are those of the tree, each once and in
 * order. (The hash is made of the tree's, and every reader reads the tree.)
 * @param tree the canonical text
 */
export function checkWords(
  source: readonly SourceLineWords[],
  tree: string,
  file: string,
  diagnostics: Diagnostics,
): void {
  const read = tree.replace(/\s/gu, '');
  let at = 0;
  for (const { line, words } of source) {
    if (!read.startsWith(words, at)) {
      const found = { source: cut(words), tree: cut(read.slice(at)) };
      diagnostics.add(wordsLost, { file, line, column: 1 }, found);
      return;
    }
    at += words.length;
  }
  if (at === read.length) return;
  const place = { file, line: source.at(-1)?.line ?? 1, column: 1 };
  diagnostics.add(wordsLost, place, { source: '', tree: cut(read.slice(at)) });
}

function cut(words: string): string {
  return Array.from(words).slice(0, 20).join('');
}
