import type { CitedDocument } from '../../core/cite/citation.ts';

/** What a page tells the tools for quoting. */
export interface QuoteData {
  document: CitedDocument;
  /** How a citation names each clause, and each 款, 项 and 目 where there are several, by its id. */
  places: Record<string, string>;
  /** Ids of the clauses that have a page of their own; absent where all have. */
  ownPages?: string[];
  /** Address of the full text. */
  folder: string;
  /** Address of the page that checks quotations. */
  verify: string;
}

/** Reads what the page tells. */
export function quoteData(): QuoteData {
  return JSON.parse(document.getElementById('quote-data')!.textContent!);
}
