/** What the browser needs to check quotations offline: one JSON file for all documents. */
import type { Edition } from '../model/edition.ts';
import { fold } from '../text/fold.ts';
import { traditionalVariants } from '../text/variants.ts';
import { corpusOfEdition } from './corpus-of-edition.ts';
import { CUE_WORDS } from './cues.ts';
import type { Corpus } from './model.ts';

export interface CorpusFile {
  documents: { id: string; title: string; corpus: Corpus }[];
  /** Traditional → simplified, only those that lead to a character of the documents or of a cue. */
  variants: [string, string][];
}

/** `title` is the one that stands between 《》. */
export function corpusFile(editions: readonly Edition[]): CorpusFile {
  const documents = editions.map((edition) => ({
    id: edition.id,
    title: edition.document.shortTitle,
    corpus: corpusOfEdition(edition),
  }));
  // Each character once: a library has tens of millions, of some thousand kinds.
  const characters = new Set(CUE_WORDS);
  for (const { corpus } of documents) {
    for (const { text } of corpus.passages) for (const character of text) characters.add(character);
  }
  const wanted = new Set(fold([...characters].join(''), traditionalVariants()));
  return { documents, variants: [...traditionalVariants(wanted)] };
}
