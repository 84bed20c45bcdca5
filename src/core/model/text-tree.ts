import type { FilePlace } from '../diagnostic.ts';
import type { Clause, Section } from './clause.ts';

/** The canonical text as a tree, before anything is added to it. */
export interface TextTree {
  title: string;
  dateline: string;
  sections: Section[];
  clauses: Clause[];
  /** FilePlace in `text.mdx` where each section and clause begins. */
  places: ReadonlyMap<string, FilePlace>;
}
