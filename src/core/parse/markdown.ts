import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { linkAddresses } from './link-addresses.ts';
import { parseOfficial } from './parse-official.ts';
import { settleWords } from './settle-words.ts';

/**
 * How a source is written. `official`: a canonical text, of which every character means itself but
 * the `#` of a heading. `prose`: headings, paragraphs, lists, quotations, emphasis and links.
 */
export type Dialect = 'official' | 'prose';

/**
 * What CommonMark has and our prose has not: markup that loses words, or that is code. What is not
 * read as markup stands as it is written (and `check/rules/unsupported-markup.ts` says so).
 */
const NOT_READ = [
  'codeFenced',
  'codeIndented',
  'definition',
  'htmlFlow',
  'htmlText',
  // A line over `---` would turn into a heading.
  'setextUnderline',
];

/** The one list of Markdown extensions; core and Astro's MDX both read by it. */
const prose = unified().use(remarkParse).use(remarkCjkFriendly).use(readNoCode).freeze();

function readNoCode(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: NOT_READ } }];
}

/**
 * The one reading of a body: whoever renders it renders this tree, and whoever quotes it quotes its
 * words. Text nodes are NFC and their layout (line breaks, indents) is gone.
 */
export function parseMarkdown(body: string, dialect: Dialect): Root {
  if (dialect === 'official') return settleWords(parseOfficial(body));
  return linkAddresses(settleWords(prose.parse(body)));
}

/** The dialect of a file under the content root, by its name. */
export function dialectOf(path: string): Dialect {
  return /(^|[\\/])text\.mdx$/.test(path) ? 'official' : 'prose';
}
