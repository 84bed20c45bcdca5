/**
 * The words of 引文核验 (quotation checking): what goes in, and the report that comes out. Every
 * value is plain data, so that a report can cross from a worker. Offsets count Unicode code points
 * (see ../text/code-points.ts).
 */
import type { Span } from '../text/code-points.ts';

/** One sentence of a passage, as the Edition numbers it. */
export interface PassageSentence extends Span {
  id: string;
}

/** A stretch of published text that a quotation may come from: a clause, a heading, a paragraph. */
export interface CorpusPassage {
  /** Address under the document's folder: `c6`, `#s3`, `title`, `commentary/xinhua-explainer#p7`. */
  id: string;
  /** Whose words: the document's own, or those of a text about it. */
  source: 'text' | 'commentary';
  /** How a reader names it: 第（六）条, 新华社解读. */
  label: string;
  /** Number of the clause, when the passage is one; what a claim such as 第六条 is checked against. */
  clause?: number;
  /** Number of the part or chapter in which it stands; what 第三部分 is checked against. */
  section?: number;
  /** NFC text; paragraphs separated by `\n`. */
  text: string;
  /** Sentences in order; may be empty. */
  sentences: readonly PassageSentence[];
}

/** All that a quotation can be found in, in reading order within each source. */
export interface Corpus {
  passages: readonly CorpusPassage[];
  /** Ids of the clauses that have a page of their own; absent where all have. */
  ownPages?: readonly string[];
}

/** 逐字相符, 逐字相符但截去了限定, 相符但有删节或拼接, 有改动, 另有出处, 未见. */
export type Verdict = 'verbatim' | 'clipped' | 'trimmed' | 'altered' | 'elsewhere' | 'absent';

/** Where words stand in the corpus. `span` counts from the start of the passage's text. */
export interface CorpusPlace {
  passage: string;
  source: CorpusPassage['source'];
  label: string;
  span: Span;
  /** The sentence that holds most of the words; `number` counts from 1 within the passage. */
  sentence?: { id: string; number: number };
}

/**
 * What is touched where the sense is: a negation, how firmly something is asked, a number with its
 * unit, bounds or time, a degree or pace, the scope or a condition, who is meant and at what level,
 * the direction of a change.
 */
export type SenseKind =
  | 'negation'
  | 'modality'
  | 'number'
  | 'degree'
  | 'scope'
  | 'who'
  | 'direction';

/** Words outside a quotation that limit it (see limits.ts). */
export interface Limit {
  side: 'before' | 'after';
  kind: SenseKind;
  /** As printed. */
  words: string;
  /** In code points of the text. */
  span: Span;
  /** Whether the quotation says something else without them; the others only belong to it. */
  grave: boolean;
}

/** One sense-changing word or number: `was` in the text, `now` in the input ('' when none). */
export interface Sense {
  kind: SenseKind;
  was: string;
  now: string;
}

/**
 * How a stretch of the input relates to the text:
 * - `kept`: the same words;
 * - `added`, `dropped`, `replaced`: words altered;
 * - `cut`: whole comma-delimited units, or words marked by an ellipsis, left out;
 * - `joined`: what follows stands elsewhere, and both pieces end at punctuation or an ellipsis;
 * - `spliced`: what follows stands elsewhere, and the pieces meet in mid-phrase (an alteration).
 */
export type EditKind = 'kept' | 'added' | 'dropped' | 'replaced' | 'cut' | 'joined' | 'spliced';

export interface Edit {
  kind: EditKind;
  /** In the input; empty for `dropped`, `cut`, `joined` and `spliced`. */
  input: Span;
  /** In the text; absent for `added`, `joined` and `spliced`. */
  place?: CorpusPlace;
  /** The words on both sides, as printed. */
  now: string;
  was: string;
  /** Empty when the sense is not visibly touched. */
  sense: Sense[];
}

/** Differences that were folded away: mentioned, never counted as alterations. */
export interface Notes {
  width: boolean;
  letterCase: boolean;
  traditional: boolean;
  /** Radical forms of PDF copies: ⻓ for 长. */
  radicals: boolean;
  /** Page numbers that a copy left among the words. */
  pageNumbers: boolean;
  spaces: boolean;
  lineBreaks: boolean;
  /** Punctuation marks that differ inside the quotation (not at its ends), as printed. */
  punctuation: { input: Span; was: string; now: string }[];
}

/** The number of a clause (第六条) or a part (第三部分) that the input names for an item. */
export interface Claim {
  /** Where it stands in the input. */
  span: Span;
  unit: 'clause' | 'section';
  number: number;
  /** Whether the words stand there; `false` also when there is no such clause or part. */
  right: boolean;
  /** Whether only some of them do. */
  partly: boolean;
}

/** What was judged, and how. */
export interface Item {
  /** In the input. */
  span: Span;
  /** The judged words as pasted. */
  quoted: string;
  /** Set apart by quotation marks, a sentence of its own, or all that was pasted. */
  kind: 'quotation' | 'sentence' | 'whole';
  verdict: Verdict;
  /**
   * Verbatim: every place where the words stand (at most 20). Trimmed: one for each piece, in the
   * input's order. Altered and elsewhere: what the words were compared with. Absent: the nearest
   * passage, if any.
   */
  places: CorpusPlace[];
  /** For words of the text: where commentary has them verbatim too. */
  also: CorpusPlace[];
  /** The whole comparison in the input's order; empty when absent. */
  edits: Edit[];
  /** Share of the compared words that are kept, 0 to 1. */
  similarity: number;
  /** Whether the pieces follow another order than in the text. */
  reordered: boolean;
  /** Whether any edit changes the sense. */
  senseChanged: boolean;
  /** What the text has just outside the words and limits them, in the order of the text. */
  limits: Limit[];
  /** Where the limits stand: the place of `places` that is shown; absent when there are none. */
  limited?: CorpusPlace;
  /** The words stand elsewhere too, and there the text bends what they say: two readings are possible. */
  otherReading?: { place: CorpusPlace; limits: Limit[] };
  notes: Notes;
  claim?: Claim;
}

/** Who speaks in a stretch of the input. */
export type Voice =
  /** The document, or so the writer says: it was judged. */
  | 'quoted'
  /** A source, a speaker, a list mark: who is said to speak. */
  | 'cue'
  /** The writer. */
  | 'own'
  /** A quotation that has nothing to do with the document. */
  | 'aside';

/** A stretch of the input and who speaks in it. */
export interface Part {
  span: Span;
  voice: Voice;
  /** Index of the item, where it was judged. */
  item?: number;
}

/** A clause or part that is named, and whether the document has it. */
export interface Reference {
  span: Span;
  unit: Claim['unit'];
  number: number;
  exists: boolean;
}

/** What is found out about all that was pasted. */
export interface Verification {
  items: Item[];
  counts: Record<Verdict, number>;
  /** The whole input, stretch after stretch. */
  parts: Part[];
  /** Sentences that do not resemble the corpus and were not judged. */
  ignored: number;
  /** Quotations that have nothing to do with the document, and are not said to. */
  aside: number;
  /** Clauses and parts that are named without words of them. */
  references: Reference[];
  /** Claims that name a wrong clause or part. */
  wrongClaims: number;
  /**
   * The gravest verdict among the items. Absent when there is nothing to judge, and when all items
   * are verbatim but other sentences were ignored: nobody should read that as a verdict on the whole.
   */
  verdict?: Verdict;
}
