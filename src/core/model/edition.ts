import type { Apparatus } from './apparatus.ts';
import type { Audience } from './audience.ts';
import type { Clause, Section } from './clause.ts';
import type { Commentary } from './commentary.ts';
import type { Document } from './document.ts';
import type { Measure, MeasureClass } from './measure.ts';
import type { PlainSentence } from './plain.ts';
import type { CollatedPrints } from './print.ts';
import type { Progress } from './progress.ts';
import type { Pronunciation } from './pronunciation.ts';
import type { Choice, Doubt } from './reading.ts';
import type { Citing, Reference } from './reference.ts';
import type { ReleaseNote } from './release.ts';
import type { PracticeReport } from './report.ts';
import type { Revision } from './revision.ts';
import type { Saying } from './saying.ts';
import type { Line, Service } from './service.ts';
import type { Target } from './target.ts';
import type { Mention, Term } from './term.ts';
import type { Tie } from './tie.ts';

/** An anchor that is no longer in the text, and where its readers are sent. */
export interface RetiredAnchor {
  address: string;
  /** The anchor that stands for it now; null when nothing does. */
  target: string | null;
  /** Why, in a sentence for the reader. */
  note: string;
}

/** A document with everything that bears on it: plain JSON, the only input of pages, exports, search. */
export interface Edition {
  /** Folder name, id and address. */
  id: string;
  document: Document;
  /** Title as the text has it. */
  title: string;
  /** Date line under the title as the text has it; empty where there is none. */
  dateline: string;
  sections: Section[];
  /** All clauses in reading order, preamble and sections' own text included. */
  clauses: Clause[];
  /** The other dated texts of the document, earliest first; absent where there is none. */
  revisions?: Revision[];
  /** Ids of the clauses that have a page of their own, in reading order (see `views/clause-address.ts`). */
  ownPages: string[];
  /** The glossary entries that the document mentions, in the order in which it first does. */
  terms: Term[];
  mentions: Mention[];
  commentary: Commentary[];
  ties: Tie[];
  /** Local practice, in the order of the words it illustrates. */
  reports: PracticeReport[];
  audiences: Audience[];
  /** 句解: what the sentences say in plain words, in the order of the text; empty where there are none. */
  plain: PlainSentence[];
  /** Where to ask about what the document mentions. */
  services: Service[];
  /** The telephone lines that services name. */
  lines: Line[];
  /** How words are read aloud, the same in every edition. */
  pronunciation: Pronunciation[];
  /** What people say for words of the text; for search only. */
  sayings: Saying[];
  /** What the witnesses read; null where the document has none. */
  apparatus: Apparatus | null;
  /** Why the text reads as it does where witnesses differ. */
  choices: Choice[];
  /** Words that are left as they are and doubted. */
  doubts: Doubt[];
  /** Commentaries that several papers print, and where these differ. */
  prints: CollatedPrints[];
  /** What can be checked, in the order of `targets.yaml`. */
  targets: Target[];
  /** The editors' classes of measures, strongest first. */
  measureClasses: MeasureClass[];
  /** In the order of the text. */
  measures: Measure[];
  /** Earliest first. */
  progress: Progress[];
  retired: RetiredAnchor[];
  /** Places that its words name, of this document and of others; found when the library is whole. */
  references: Reference[];
  /** Clauses that name those of this document. */
  citedBy: Citing[];
  /** What was published, newest first; empty before the first release. */
  releases: ReleaseNote[];
}
