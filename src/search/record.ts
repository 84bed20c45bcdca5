/**
 * What can be searched. One record is one passage a reader can be sent to: a clause, a glossary
 * entry, a section of commentary. Records are made from the Edition, never scraped from HTML.
 */

/** Every kind of record with its Chinese name, in the order in which results are shown. */
export const KINDS = {
  text: '原文',
  plain: '句解',
  service: '去哪里问',
  commentary: '解读',
  term: '术语',
  target: '指标',
  progress: '进展',
  practice: '实践',
} as const;

export type Kind = keyof typeof KINDS;

/** The kinds, in the order in which results are shown. */
export const KIND_ORDER = Object.keys(KINDS) as Kind[];

/** A sentence (or any other part with an address of its own), in code points of `text`. */
export interface Anchor {
  id: string;
  start: number;
  end: number;
}

export interface SearchRecord {
  /** Unique among all records of a site. */
  id: string;
  kind: Kind;
  /** Id of the document, or of whatever the record belongs to; also a filter. */
  document: string;
  /** Address without the site's base, e.g. `minsheng-2025/c6/`; may carry a fragment. */
  url: string;
  title: string;
  /** Title of the document, where the site has several; its answers stand under it. */
  documentTitle?: string;
  /** Printed text, NFC; `\n` separates blocks. */
  text: string;
  anchors: readonly Anchor[];
  /** Further filters by name, e.g. `{ section: ['s3'] }`; `kind`, `document` and `genre` are reserved. */
  filters: Readonly<Record<string, readonly string[]>>;
}

/** A record as it is stored for the browser. */
export interface StoredRecord extends SearchRecord {
  /** Place in document order, counted from 0 over all records. */
  order: number;
}

/** All filters of a record by name, with those every record has. */
export function filtersOf({ kind, document, filters }: SearchRecord): SearchRecord['filters'] {
  return { ...filters, kind: [kind], document: [document] };
}
