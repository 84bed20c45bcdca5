import { type CitationFormat, citationKey } from './citation.ts';
import { remark } from './remark.ts';
import { datedTitle } from './source-line.ts';

/**
 * BibTeX and biblatex. Issuers stand in braces of their own, because they are not persons with
 * given and family names, and so does the title, whose spaces and letters must stay.
 */
export const bibtex: CitationFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  write(citation) {
    const { document, place, words, address, accessed } = citation;
    const [year, month] = document.date?.split('-') ?? [];
    const fields: [string, string | undefined][] = [
      ['author', document.issuers.map((issuer) => `{${escaped(issuer)}}`).join(' and ')],
      ['title', `{${escaped(datedTitle(document))}}`],
      ['type', escaped(document.kind)],
      ['year', year],
      ['month', month && String(Number(month))],
      ['date', document.date ?? undefined],
      ['publisher', escaped(document.agency)],
      ['url', address.replace(/[{}\\]/g, encodeURIComponent)],
      ['urldate', accessed ?? undefined],
      ['note', escaped(remark(place, words))],
      ['langid', 'chinese'],
    ];
    const lines = fields
      .filter(([, value]) => value)
      .map(([name, value]) => `  ${name} = {${value}},`);
    return [`@online{${citationKey(citation)},`, ...lines, '}'].join('\n');
  },
};

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(words: string): string {
  return words.replace(/[\\{}#$%&_~^]/g, (char) => COMMANDS[char] ?? `\\${char}`);
}
