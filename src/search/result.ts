import type { Kind } from './record.ts';

/** A piece of clean printed text; never markup. */
export interface Part {
  text: string;
  marked: boolean;
}

/** One record that holds everything sought. */
export interface Hit {
  id: string;
  kind: Kind;
  title: Part[];
  /** Without the site's base, with the fragment of the best sentence: `minsheng-2025/c6/#c6-3`. */
  url: string;
  /** Around the best sentence's first mark; `…` stands where the block goes on. */
  excerpt: Part[];
  /** How often the words sought stand in the printed text. */
  matches: number;
  /** Ids of all sentences in which they stand, in order. */
  sentences: string[];
}

export interface Group {
  kind: Kind;
  /** Chinese name of the kind. */
  label: string;
  /** Records found, of which `hits` may be the first ones only. */
  total: number;
  hits: Hit[];
}

/** A part of the query that does stand in the text when the whole does not. */
export interface NearPart {
  words: string;
  /** Records in which it stands. */
  total: number;
}

/** What came of a query; all but `found` have a message for the reader. */
export type Outcome = 'found' | keyof typeof MESSAGES;

/** The longest query taken, in code points: a pasted paragraph passes, a pasted document not. */
export const LONGEST_QUERY = 500;

export const MESSAGES = {
  empty: '请输入要查找的字词。',
  'no-words': '查询中只有标点或符号，没有可以查找的文字。',
  'only-exclusions': '查询中只有要排除的字词，请再写上要查找的字词。',
  'too-long': `查询太长，请缩短到 ${LONGEST_QUERY} 字以内。`,
  nothing: '没有找到。',
  unavailable: '暂时无法载入搜索所需的文件，请检查网络后重试。',
  failed: '搜索出了差错，没有完成，不是网络的问题。请打开全文，用浏览器的“在页面中查找”。',
} as const;

/** One result type for the site's search and for the one-file edition's. */
export interface SearchResults {
  query: string;
  outcome: Outcome;
  /** For the reader, in Chinese; empty when something was found. */
  message: string;
  /** Records found, over all groups. */
  total: number;
  /** One for each kind with hits, in the order of `KINDS`. */
  groups: Group[];
  /** When nothing was found: the longest parts of the query that do occur, longest first. */
  near: NearPart[];
}

/** Which records to search: for each name with values, a record must have one of them. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface SearchOptions {
  filters?: Filters;
  /** Hits shown for each kind; all by default. */
  limit?: number;
}

/** The results of a query that found nothing, with its reason. */
export function withoutHits(
  query: string,
  outcome: keyof typeof MESSAGES,
  near: NearPart[] = [],
): SearchResults {
  return { query, outcome, message: MESSAGES[outcome], total: 0, groups: [], near };
}
