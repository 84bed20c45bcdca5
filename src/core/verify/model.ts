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
export interface Passage {
  /** Anchor of the passage: `c6`, `s3`, `title`, `xinhua-explainer#p7`. */
  id: string;
  /** Whose words: the document's own, or those of a text about it. */
  source: 'text' | 'commentary';
  /** How a reader names it: 第（六）条, 新华社解读. */
  label: string;
  /** Number of the clause, when the passage is one; what a claim such as 第六条 is checked against. */
  clause?: number;
  /** NFC text; paragraphs separated by `\n`. */
  text: string;
  /** Sentences in order; may be empty. */
  sentences: readonly PassageSentence[];
}

/** All that a quotation can be found in, in reading order within each source. */
export interface Corpus {
  passages: readonly Passage[];
}

/** 逐字相符, 相符但有删节或拼接, 有改动, 另有出处, 未见. */
export type Verdict = 'verbatim' | 'trimmed' | 'altered' | 'elsewhere' | 'absent';

/** Where words stand in the corpus. `span` counts from the start of the passage's text. */
export interface Place {
  passage: string;
  source: Passage['source'];
  label: string;
  span: Span;
  /** The sentence that holds most of the words; `number` counts from 1 within the passage. */
  sentence?: { id: string; number: number };
}

/** Why an edit changes the sense. */
export type SenseKind = 'negation' | 'modality' | 'number' | 'degree' | 'scope' | 'who';

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
  place?: Place;
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
  spaces: boolean;
  lineBreaks: boolean;
  /** Punctuation marks that differ inside the quotation (not at its ends), as printed. */
  punctuation: { input: Span; was: string; now: string }[];
}

/** A clause number that the input names for an item. */
export interface Claim {
  /** Where the number stands in the input. */
  span: Span;
  clause: number;
  /** Whether the words stand in that clause; `false` also when there is no such clause. */
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
  places: Place[];
  /** For words of the text: where commentary has them verbatim too. */
  also: Place[];
  /** The whole comparison in the input's order; empty when absent. */
  edits: Edit[];
  /** Share of the compared words that are kept, 0 to 1. */
  similarity: number;
  /** Whether the pieces follow another order than in the text. */
  reordered: boolean;
  /** Whether any edit changes the sense. */
  senseChanged: boolean;
  notes: Notes;
  claim?: Claim;
}

export interface Report {
  items: Item[];
  counts: Record<Verdict, number>;
  /** Sentences that do not resemble the corpus and were not judged. */
  ignored: number;
  /** Claims that name a wrong clause. */
  wrongClaims: number;
  /**
   * The gravest verdict among the items. Absent when there is nothing to judge, and when all items
   * are verbatim but other sentences were ignored: nobody should read that as a verdict on the whole.
   */
  verdict?: Verdict;
}
