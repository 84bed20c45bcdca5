/** What the browser needs to find documents and to check quotations in them, where there are several. */
import type { Edition } from '../model/edition.ts';
import { fold } from '../text/fold.ts';
import { traditionalVariants } from '../text/variants.ts';
import { rememberingFold } from './comparable.ts';
import { corpusOfEdition } from './corpus-of-edition.ts';
import { CUE_WORDS } from './cues.ts';
import { type FinderFile, type FinderPart, finderParts } from './document-finder.ts';

/** The file that is loaded first, and the parts that it leads to. */
export interface FinderFiles {
  file: FinderFile;
  parts: FinderPart[];
}

export function finderFiles(editions: readonly Edition[]): FinderFiles {
  const all = traditionalVariants();
  const characters = new Set(CUE_WORDS);
  const documents = editions.map((edition) => {
    const { id, title, document } = edition;
    const corpus = corpusOfEdition(edition);
    for (const { text } of corpus.passages) for (const char of text) characters.add(char);
    return { id, titles: namesOf([document.shortTitle, document.title, title]), corpus };
  });
  const parts = finderParts(documents, rememberingFold(all));
  const wanted = new Set(fold([...characters].join(''), all));
  const variants = [...traditionalVariants(wanted)];
  return { file: { ids: documents.map(({ id }) => id), parts: parts.length, variants }, parts };
}

/** Laws are named without the state. */
function namesOf(titles: readonly string[]): string[] {
  return [...new Set([...titles, ...titles.map((title) => title.replace(/^中华人民共和国/, ''))])];
}
