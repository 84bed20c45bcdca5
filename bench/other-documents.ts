/** Official texts in a folder that is named on the command line: what holds of ours must hold of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseChineseNumeral } from '../src/core/text/numerals.ts';
import type { Corpus, CorpusPassage } from '../src/core/verify/model.ts';

const ARTICLE = /^(?:#+\s*)?第([〇零一二三四五六七八九十百千]+)条\s*/u;

/** At most `most` texts of a folder and the folders in it, evenly spread, each as a corpus. */
export function corporaIn(folder: string, most: number): { name: string; corpus: Corpus }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|txt)$/u.test(file))
    .sort();
  const step = Math.max(1, Math.floor(files.length / most));
  return files
    .filter((_, i) => i % step === 0)
    .map((file) => ({ name: file, corpus: corpusOf(readFileSync(join(folder, file), 'utf8')) }))
    .filter(({ corpus }) => corpus.passages.length > 10)
    .slice(0, most);
}

/** One passage a paragraph; those of an article after another bear its number. */
function corpusOf(text: string): Corpus {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^<!--/u.test(line));
  const [first = '', ...rest] = lines;
  let clause: number | undefined;
  const passages = rest.map((line, i): CorpusPassage => {
    const number = ARTICLE.exec(line)?.[1];
    if (number) clause = parseChineseNumeral(number) ?? undefined;
    return {
      id: `p${i}`,
      source: 'text',
      label: clause === undefined ? `第${i + 1}段` : `第${clause}条`,
      ...(clause !== undefined && { clause }),
      text: line.replace(/^#+\s*/u, ''),
      sentences: [],
    };
  });
  const title: CorpusPassage = {
    id: 'title',
    source: 'text',
    label: '标题',
    text: first.replace(/^#+\s*/u, ''),
    sentences: [],
  };
  return { passages: [title, ...passages] };
}
