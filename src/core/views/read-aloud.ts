import type { Edition } from '../model/edition.ts';

/** What reading aloud needs beside the text on the page. */
export interface ReadAloudFile {
  /** Words that voices misread, and what they are given instead, longest first. */
  says: [word: string, says: string][];
  /** 句解 by the id of their sentence. */
  plain: Record<string, string>;
}

export function readAloudFile({ pronunciation, plain }: Edition): ReadAloudFile {
  const says = pronunciation.flatMap(({ word, says: given }): [string, string][] =>
    given ? [[word, given]] : [],
  );
  return {
    says: says.toSorted(([a], [b]) => b.length - a.length),
    plain: Object.fromEntries(plain.map(({ sentence, plain: words }) => [sentence, words])),
  };
}
