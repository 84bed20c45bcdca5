import type { Edition } from './edition.ts';
import type { GoneDocument } from './gone.ts';
import type { Term } from './term.ts';

/** The end of the road: every document with what they share. Plain JSON, made once per build. */
export interface Library {
  /** In the order of their ids. */
  editions: Edition[];
  /** Every glossary entry, in the order in which the documents first mention them, then the rest. */
  glossary: Term[];
  release: Release;
  /** Documents that were published and are no longer there. */
  gone: GoneDocument[];
}

/** What is published together: the newest of its editions gives it version and date. */
export interface Release {
  version: string;
  date: string;
  /** The month up to which progress was checked: 2026-11. */
  checked: string;
}

/** The document of a library that holds no other; undefined where it holds several, or none. */
export function onlyEdition({ editions }: Pick<Library, 'editions'>): Edition | undefined {
  return editions.length === 1 ? editions[0] : undefined;
}

/** Up to so many documents, what is made for one is made for each. */
const SMALL = 20;

/**
 * Whether there are so many documents that what is made for each must cost no more than a few times its
 * words: of one that is not annotated only its page and its text are.
 */
export function isLarge({ editions }: Pick<Library, 'editions'>): boolean {
  return editions.length > SMALL;
}

/**
 * Whether each document has a title page of its own. Where there is one document, the home page is its
 * title page; where there were others, the address of its own stays.
 */
export function hasTitlePages({ editions, gone }: Pick<Library, 'editions' | 'gone'>): boolean {
  return editions.length + gone.length > 1;
}
