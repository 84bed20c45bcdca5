/** What the page and its worker say to each other. */
import type { Item, Part, Verification } from '../../core/verify/model.ts';
import type { Sides } from '../../core/verify/sides.ts';

/** An item ready to be shown. */
export interface ShownItem {
  /** Counts from 1 in the order of the input. */
  number: number;
  item: Item;
  /** The item's conclusion in one line. */
  line: string;
  sides: Sides;
  /** Address of each of `item.places`, and of each extract of the printed side, from the root of the site. */
  links: { places: string[]; also: string[]; printed: string[] };
}

/** Items are sent some at a time, because a page cannot show thousands at once. */
export interface Group {
  items: ShownItem[];
  total: number;
}

/** The report without its items. */
export interface Summary extends Omit<Verification, 'items' | 'parts'> {
  /** Of the documents that were compared with. */
  titles: string[];
  headline: string;
  line: string;
  /** The input with who speaks in it; empty where it is too long to be read so. */
  parts: { words: string; voice: Part['voice']; number?: number; verdict?: Item['verdict'] }[];
  /** What is shown at once, and what is folded away: quotations not found in a long article. */
  listed: Group;
  folded: Group;
}

export type GroupName = 'listed' | 'folded';

/** Where the words to compare with are. */
export interface Source {
  /** Address of the words of the only document; or, of several, of the index that finds them. */
  corpus: string;
  several: boolean;
  /** Id of a document that is compared with in any case; empty for none. */
  document: string;
}

export type Question =
  | ({ kind: 'prepare' } & Source)
  | ({ kind: 'verify'; text: string } & Source)
  | { kind: 'more'; group: GroupName; from: number };

export type Answer =
  | { kind: 'progress'; share: number }
  | { kind: 'report'; summary: Summary }
  | { kind: 'items'; group: GroupName; items: ShownItem[] }
  /** In none of the documents is anything like it. */
  | { kind: 'nowhere' }
  | { kind: 'failed'; reason: 'unreachable' | 'unexpected' | 'missing' };
