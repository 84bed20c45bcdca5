/**
 * A corpus from plain Markdown, for measuring before there is an Edition: the first file is the
 * document, the others are commentary.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { numberOf } from '../src/core/verify/claims.ts';
import type { Corpus, Passage } from '../src/core/verify/model.ts';

/** @param files Markdown files; headings and paragraphs become passages */
export function corpusOf(files: readonly string[]): Corpus {
  return {
    passages: files.flatMap((file, i) => passagesOf(file, i === 0 ? 'text' : 'commentary')),
  };
}

function passagesOf(file: string, source: Passage['source']): Passage[] {
  const name = basename(file, '.md');
  const paragraphs = readFileSync(file, 'utf8')
    .normalize('NFC')
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  return paragraphs.map((line, i) => {
    const text = line.replace(/^#+\s*/, '').replace(/^（[一二三四五六七八九十]+）(?=\S)/, '');
    const written =
      source === 'text' ? /^（([一二三四五六七八九十]+)）/.exec(line)?.[1] : undefined;
    const clause = written ? { clause: numberOf(written) } : {};
    const id = written ? `c${numberOf(written)}` : source === 'text' ? `p${i}` : `${name}#p${i}`;
    const label = written ? `第（${written}）条` : source === 'text' ? '正文' : name;
    return { id, source, label, ...clause, text, sentences: sentencesOf(text, id) };
  });
}

function sentencesOf(text: string, id: string): Passage['sentences'] {
  let end = 0;
  return (text.match(/[^。]+。?[”）]?/g) ?? []).map((sentence, i) => {
    const start = end;
    end += Array.from(sentence).length;
    return { id: `${id}-${i + 1}`, start, end };
  });
}
