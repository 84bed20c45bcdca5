import type { Doors } from './doors.ts';
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
  /** Id of the document it belongs to, or `glossary`. */
  document: string;
  /** Where the site has several documents. */
  documentTitle?: string;
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

/** The same sought in other words, because they mean the same. */
export interface Sense {
  /** As it was sought instead: 80%. */
  words: string;
  why: Why;
  total: number;
  groups: Group[];
}

/** Why other words mean the same, with what the reader is told. */
export const WHYS = {
  numeral: '数字的另一种写法',
  variant: '字的另一种写法',
  punctuation: '原文中间有标点',
  question: '去掉了问句里的字',
  pinyin: '拼音',
} as const;
export type Why = keyof typeof WHYS;

/** A term or a service that is called by what was typed, or nearly. */
export interface NameAnswer {
  kind: 'term' | 'service';
  /** Its own name. */
  term: string;
  /** The name that was meant, when it is not the term's own: 老人食堂. */
  name: string;
  how: HowNamed;
  /** First the clauses in which it stands, then its explanation; without what was found exactly. */
  hits: Hit[];
}

/** How a name was recognised, with what the reader is told. */
export const HOW_NAMED = {
  name: '',
  pinyin: '拼音',
  initials: '拼音首字母',
  sound: '读音相同',
  character: '一字之差',
} as const;
export type HowNamed = keyof typeof HOW_NAMED;

/** A clause that does not hold the words, and what led to it. */
export interface SimilarHit {
  hit: Hit;
  because: Because[];
}

/** One word of the query and what stands for it. */
export interface Because {
  /** As it was typed. */
  asked: string;
  /** Words of the clause, of a term's explanation, or the name of a term or of a group of people. */
  found: string;
  where: 'text' | 'said' | 'name' | 'plain' | 'explained' | 'who';
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
  /** The places that the query names; null when it is no reference. */
  doors: Doors | null;
  /** The same in other words that mean the same, each apart. */
  senses: Sense[];
  /** Terms that are called so. */
  names: NameAnswer[];
  /** Clauses near in meaning, where all else leaves the reader without an answer; best first. */
  similar: SimilarHit[];
  /** When nothing was found: parts of the query that do occur, longest first. */
  near: NearPart[];
  /** Records found exactly, by name and value of the filters that were to be counted. */
  counts: Record<string, Record<string, number>>;
}

/** Which records to search: for each name with values, a record must have one of them. */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface SearchOptions {
  filters?: Filters;
  /** Hits shown for each kind; all by default. */
  limit?: number;
  /** Values of filters for which hits are to be counted. */
  count?: Filters;
  /** Id of the document that is being read: it comes first. */
  current?: string;
}

/** The results of a query that found nothing, with its reason. */
export function withoutHits(
  query: string,
  outcome: keyof typeof MESSAGES,
  near: NearPart[] = [],
): SearchResults {
  const nothing = { doors: null, groups: [], senses: [], names: [], similar: [], counts: {} };
  return { query, outcome, message: MESSAGES[outcome], total: 0, ...nothing, near };
}
