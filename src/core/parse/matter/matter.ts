import type { MatterKind } from '../../model/clause.ts';

/** Official words that stand before or after the body and belong to no clause; `examples` are tests. */
export interface Matter {
  kind: MatterKind;
  /** Whether a line is of this kind. */
  matches(text: string): boolean;
  examples: readonly (readonly [line: string, matches: boolean])[];
}
