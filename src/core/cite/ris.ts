import type { CitationFormat } from './citation.ts';
import { remark } from './remark.ts';
import { datedTitle } from './source-line.ts';

/**
 * RIS: `TAG  - value`, one a line, lines ending in CR LF; a value has no line break. ELEC is a
 * web page.
 */
export const ris: CitationFormat = {
  id: 'ris',
  name: 'RIS',
  write({ document, place, words, address, accessed }) {
    const fields: [string, string | undefined][] = [
      ['TY', 'ELEC'],
      ...document.issuers.map((issuer): [string, string] => ['AU', issuer]),
      ['TI', datedTitle(document)],
      ['PY', document.date?.slice(0, 4)],
      ['DA', document.date?.replaceAll('-', '/')],
      ['PB', document.agency],
      ['M3', document.kind],
      ['LA', 'zh-CN'],
      ['UR', address],
      ['Y2', accessed?.replaceAll('-', '/')],
      ['N1', remark(place, words)],
    ];
    const lines = fields
      .filter(([, value]) => value)
      .map(([tag, value]) => `${tag}  - ${value!.replace(/\s*[\r\n]+\s*/g, ' ')}`);
    // The end tag has no value, but its space stays.
    return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
  },
};
