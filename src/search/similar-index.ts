import MiniSearch from 'minisearch';
import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import type { Library } from '../core/model/library.ts';
import type { Term } from '../core/model/term.ts';
import { fold, type Variants } from '../core/text/fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { plainName } from './name-list.ts';
import { isOneRecord } from './passages.ts';
import { segment, wordsWithin } from './segment.ts';
import type { SimilarFile } from './similar-file.ts';
import { type SimilarDocument, similarOptions } from './similar-options.ts';

/**
 * What is near, made at build: every clause with its own words and all that is said of it. Words
 * are found by the platform's segmenter here, and in the browser by the vocabulary that comes of it.
 */

/** What stands in more than this share of the clauses tells nothing. */
const COMMON = 0.7;

/**
 * @param keyOf the key of a record, by its id
 */
export function similarFile(
  library: Pick<Library, 'editions' | 'glossary'>,
  variants: Variants,
  keyOf: (record: string) => string,
): SimilarFile {
  const { glossary } = library;
  // What is near is told by what is said of clauses; of a plain text nothing is.
  const editions = library.editions.filter((edition) => !isOneRecord(edition, library));
  const places = editions.flatMap((edition) =>
    edition.clauses.map((clause) => ({ edition, clause })),
  );
  const numberOf = new Map(
    places.map(({ edition, clause }, at) => [`${edition.id}/${clause.id}`, at]),
  );
  const cut = wordCutter(places, glossary, variants);
  const documents = places.map(({ edition, clause }, id) =>
    documentOf(edition, clause, id, glossary, cut),
  );
  const index = new MiniSearch(similarOptions);
  const common = commonWords(documents);
  index.addAll(documents.map((document) => without(common, document)));
  return {
    index: index.toJSON(),
    clauses: places.map(({ edition, clause }) => ({
      key: keyOf(`${edition.id}/${clause.id}`),
      document: edition.id,
    })),
    sayings: editions.flatMap(({ id, sayings }) =>
      sayings.map(({ said, evidence: { clause, start, end } }): SimilarFile['sayings'][number] => [
        numberOf.get(`${id}/${clause}`)!,
        start,
        end,
        said.map((words) => fold(words, variants)),
      ]),
    ),
    common: [...common],
    terms: glossary.map((term): SimilarFile['terms'][number] => {
      const mentioned = editions.flatMap(({ id, mentions }) =>
        mentions
          .filter((mention) => mention.term === term.id && mention.clause !== null)
          .map(({ clause }) => numberOf.get(`${id}/${clause}`)!),
      );
      return [keyOf(`glossary/${term.id}`), [...new Set(mentioned)]];
    }),
  };
}

type Cut = (text: string) => string;

function namesOfTerm({ term, aliases, colloquial }: Term): string[] {
  return [term, ...aliases, ...colloquial].map(plainName);
}

function documentOf(
  edition: Edition,
  clause: Clause,
  id: number,
  glossary: readonly Term[],
  cut: Cut,
): SimilarDocument {
  const mentioned = new Set(
    edition.mentions.filter((mention) => mention.clause === clause.id).map(({ term }) => term),
  );
  const terms = glossary.filter((term) => mentioned.has(term.id));
  const services = edition.services.filter((service) =>
    service.terms.some((term) => mentioned.has(term)),
  );
  const said = edition.sayings.filter(({ evidence }) => evidence.clause === clause.id);
  const audiences = edition.audiences.filter(({ mentions }) =>
    mentions.some((mention) => mention.clause === clause.id),
  );
  return {
    id,
    text: cut(clause.text),
    said: cut(said.flatMap((saying) => saying.said).join('\n')),
    name: cut(
      [...terms.flatMap(namesOfTerm), ...services.flatMap(({ words }) => words)].join('\n'),
    ),
    plain: cut(
      edition.plain
        .filter((one) => one.clause === clause.id)
        .map(({ plain }) => plain)
        .join('\n'),
    ),
    explained: cut(terms.flatMap(({ explanation }) => explanation).join('\n')),
    who: cut(audiences.map(({ name }) => name).join('\n')),
  };
}

/**
 * Cuts by one vocabulary: words of the texts as the segmenter finds them, and whole names and
 * sayings, which it does not know.
 */
function wordCutter(
  places: readonly { edition: Edition; clause: Clause }[],
  glossary: readonly Term[],
  variants: Variants,
): Cut {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const vocabulary = new Set<string>();
  const learn = (text: string): void => {
    for (const { segment: word, isWordLike } of segmenter.segment(text)) {
      if (isWordLike && word.length > 1 && !/^[\d.]+$/.test(word)) vocabulary.add(word);
    }
  };
  const prose = [
    ...places.map(({ clause }) => clause.text),
    ...glossary.flatMap(({ explanation }) => explanation),
    ...new Set(places.flatMap(({ edition }) => edition.plain.map(({ plain }) => plain))),
    ...places.flatMap(({ edition }) => edition.audiences.map(({ name }) => name)),
  ];
  for (const text of prose) learn(fold(text, variants));
  const whole = [
    ...places.flatMap(({ edition }) => edition.sayings.flatMap(({ said }) => said)),
    ...glossary.flatMap(namesOfTerm),
    ...places.flatMap(({ edition }) => edition.services.flatMap(({ words }) => words)),
  ];
  for (const words of whole) {
    learn(fold(words, variants));
    vocabulary.add(fold(words, variants));
  }
  for (const word of FUNCTION_WORDS) vocabulary.delete(word);
  const isWord = (word: string) => vocabulary.has(word) || FUNCTION_WORDS.has(word);
  return (text) =>
    text
      .split('\n')
      .flatMap((line) => segment(fold(line, variants), isWord))
      .filter((word) => !FUNCTION_WORDS.has(word))
      .flatMap((word) => [word, ...wordsWithin(word, (part) => vocabulary.has(part))])
      .join(' ');
}

function commonWords(documents: readonly SimilarDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { id: _, ...fields } of documents) {
    const words = new Set(Object.values(fields).flatMap((field) => field.split(' ')));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const most = Math.max(3, documents.length * COMMON);
  return new Set([...counts].filter(([word, count]) => word && count > most).map(([word]) => word));
}

function without(common: ReadonlySet<string>, document: SimilarDocument): SimilarDocument {
  const kept = (field: string) =>
    field
      .split(' ')
      .filter((word) => !common.has(word))
      .join(' ');
  const { id, text, said, name, plain, explained, who } = document;
  return {
    id,
    text: kept(text),
    said: kept(said),
    name: kept(name),
    plain: kept(plain),
    explained: kept(explained),
    who: kept(who),
  };
}
