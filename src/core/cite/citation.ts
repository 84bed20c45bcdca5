import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';

/** What a citation needs to know of the document. */
export interface CitedDocument {
  /** Folder name of the document; keys of BibTeX and CSL begin with it. */
  id: string;
  /** Title as it stands between 《》. */
  title: string;
  kind: string;
  issuers: string[];
  /** ISO date of publication, else of adoption; null when the edition knows neither. */
  date: string | null;
  /** Agency that published it; empty when unknown. */
  agency: string;
}

/** One citation, before it has a format. */
export interface Citation {
  document: CitedDocument;
  /** Where in the document, as readers say it: 第（六）条; empty for the whole document. */
  place: string;
  /** Id of the sentence or clause, as addresses have it: c6-5; empty for the whole document. */
  anchor: string;
  /** The official words, paragraphs separated by '\n'; empty when only the place is cited. */
  words: string;
  /** Of the words on the site; empty where that is not known. */
  address: string;
  /** ISO date on which the reader saw it; null where that is not known. */
  accessed: string | null;
}

/** A way to write a citation down. */
export interface CitationFormat {
  id: string;
  /** Name in the interface. */
  name: string;
  write(citation: Citation): string;
}

/**
 * The key of a citation among others: `minsheng-2025-c6-5`, so that two quotations of a document can
 * stand in one bibliography; the document's own id where it is cited as a whole.
 */
export function citationKey({ document, anchor }: Pick<Citation, 'document' | 'anchor'>): string {
  return [document.id, anchor].filter(Boolean).join('-');
}

/** What a citation needs to know of the document. Nothing is invented: what is unknown stays out. */
export function citedDocument({ id, document }: Edition): CitedDocument {
  return {
    id,
    title: document.shortTitle,
    kind: document.kind,
    issuers: document.issuers,
    date: document.published?.date ?? document.adopted ?? null,
    agency: document.published?.agency ?? '',
  };
}

/** A clause as a citation names it: 第（六）条, 第六条, “一、总体要求”第（一）条, “五、保障措施”部分. */
export function placeOf({ sections }: Edition, { id, kind, section, label }: Clause): string {
  if (kind === 'preamble') return '序言';
  const { heading = '' } = sections.find((candidate) => candidate.id === section) ?? {};
  if (kind === 'section') return `“${heading}”部分`;
  const numbered = label.startsWith('第') ? label : `第${label}条`;
  return id.includes('-') ? `“${heading}”${numbered}` : numbered;
}

/** From one place to another: 第（六）条至第（七）条. */
export function placesBetween(first: string, last: string): string {
  return first === last ? first : `${first}至${last}`;
}
