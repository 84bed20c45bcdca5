import { bibtex } from './bibtex.ts';
import type { CitationFormat } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { gbt7714 } from './gbt7714.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { news } from './news.ts';
import { plain } from './plain.ts';
import { ris } from './ris.ts';

/** All formats in which a citation can be copied, the default first. */
export const citationFormats: readonly CitationFormat[] = [
  gbt7714,
  news,
  plain,
  markdown,
  html,
  bibtex,
  cslJson,
  ris,
];

/** The format of an id; the default when there is none. */
export function citationFormat(id: string | null): CitationFormat {
  return citationFormats.find((format) => format.id === id) ?? gbt7714;
}
