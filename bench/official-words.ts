import type { Edition } from '../src/core/model/edition.ts';
import { corpusOfEdition } from '../src/core/verify/corpus-of-edition.ts';
import { canonicalText } from '../src/core/views/canonical-text.ts';
import { akomaNtoso } from '../src/exports/akoma-ntoso.ts';
import { bareText } from '../src/exports/bare-text.ts';
import { bookFiles } from '../src/exports/epub/epub.ts';
import { markdown } from '../src/exports/markdown.ts';
import { notedText } from '../src/exports/noted-text.ts';
import { searchRecords } from '../src/search/records.ts';

/**
 * The official words that every reader of an Edition carries, without white space: all of them must be
 * the same. Only for editions without notes and commentary, whose words are all official.
 */
export function carriedWords(edition: Edition): Record<string, string> {
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const records = searchRecords({ editions: [edition], glossary: [] });
  const { passages } = corpusOfEdition(edition);
  const words = {
    hash: canonicalText(edition),
    text: decode(bareText.write(edition)),
    notes: decode(notedText.write(edition)).split('\n〔编者注〕')[0]!,
    markdown: ofMarkdown(decode(markdown.write(edition))),
    xml: ofMarkup(decode(akomaNtoso.write(edition)).replace(/<meta>[\s\S]*<\/meta>/, '')),
    epub: bookFiles(edition)
      .flatMap(([, file]) => [...file.matchAll(OFFICIAL)])
      .map(([, , inner]) => ofMarkup(inner!))
      .join(''),
    search: records
      .filter(({ kind }) => kind === 'text')
      .map(({ text }) => text)
      .join(''),
    verify: passages.map(({ text }) => text).join(''),
  };
  return Object.fromEntries(
    Object.entries(words).map(([reader, text]) => [reader, text.replace(/\s/gu, '')]),
  );
}

const OFFICIAL = /<(h\d|p|section) class="[^"]*\bofficial\b[^"]*"[^>]*>(.*?)<\/\1>/gs;

function ofMarkup(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What stands above the thematic break, without marks of headings and tables and without escapes. */
function ofMarkdown(text: string): string {
  return text
    .split('\n\n---\n\n')[0]!
    .split('\n')
    .map((line) => {
      if (/^\|(?: --- \|)+$/.test(line)) return '';
      const words = line.startsWith('| ')
        ? line.replace(/(?<!\\)\|/g, '')
        : line.replace(/^#{1,6} /, '');
      return words.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    })
    .join('');
}
