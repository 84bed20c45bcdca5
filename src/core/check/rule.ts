import type { FaultKind } from '../diagnostic.ts';

/** A change to one file of the fixture document `fixtures/opinion`. `file` is relative to it. */
export type Edit =
  | { file: string; find: string; replace: string }
  | { file: string; write: string | Uint8Array }
  | { file: string; remove: true }
  /** Another name for the folder itself. */
  | { rename: string };

/** A faulty document and what the authors are told about it: the examples of a rule are its tests. */
export interface Example {
  /** What is wrong, in a few words. */
  fault: string;
  edits: Edit[];
  /** Every line that is printed, `file:line:column  rule  message`, `file` relative to the fixtures. */
  prints: string[];
}

/** A kind of fault as one file of `rules/` describes it; `why` and `fix` are for authors. */
export interface Rule<Found> extends FaultKind<Found> {
  why: string;
  fix: string;
  examples: Example[];
}
