/** `similar.json`: loaded only when neither the words nor a name led anywhere. */
export interface SimilarFile {
  /** MiniSearch's index, as its `toJSON` gives it. */
  index: object;
  clauses: SimilarClause[];
  /** What people say, and for which words of a clause: code points of its printed text. */
  sayings: [clause: number, start: number, end: number, said: string[]][];
  /** Keys of the records of terms, and the clauses in which these stand. */
  terms: [key: string, clauses: number[]][];
  /** Words that stand in so many clauses that they lead to none, but do stand in the texts. */
  common: string[];
}

export interface SimilarClause {
  /** Key of its record (see `Lookup`). */
  key: string;
  document: string;
}

export const SIMILAR_FILE = 'similar.json';
