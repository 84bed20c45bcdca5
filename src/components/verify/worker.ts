/** Judges quotations beside the page, so that the page stays responsive; keeps the last report. */

import { rememberingFold } from '../../core/verify/comparable.ts';
import type { CorpusFile } from '../../core/verify/corpus-file.ts';
import { placePath } from '../../core/verify/corpus-of-edition.ts';
import {
  type FinderFile,
  type FinderPart,
  findDocuments,
} from '../../core/verify/document-finder.ts';
import type { Corpus, Item, Verification } from '../../core/verify/model.ts';
import { type ComparedDocument, corpusOfSeveral, documentOf } from '../../core/verify/several.ts';
import { sidesOf } from '../../core/verify/sides.ts';
import { specimenOf } from '../../core/verify/specimen.ts';
import { headline, itemLine, verdictLine } from '../../core/verify/verdict-line.ts';
import { createVerifier, type Verifier } from '../../core/verify/verifier.ts';
import type { Answer, Group, GroupName, Question, ShownItem, Source, Summary } from './messages.ts';

/** How many items are sent at once. */
const PAGE = 40;
/** From so many items on, quotations not found are folded away. */
const LONG = 6;
/** In characters: a longer input is not shown again with its voices. */
const LONGEST_PASSAGE = 6000;
/** Milliseconds between two words on progress. */
const PROGRESS = 60;
/** Milliseconds for the text to come: a network may stall for ever. */
const PATIENCE = 60_000;

interface Checker {
  documents: readonly ComparedDocument[];
  titles: string[];
  corpus: Corpus;
  verifier: Verifier;
}

/** By address; what did not come is asked for anew. */
const files = new Map<string, Promise<unknown>>();
const checkers = new Map<string, Checker>();
/** Of the last report. */
let groups: Record<GroupName, readonly Numbered[]> = { listed: [], folded: [] };
let show: (item: Numbered) => ShownItem = () => {
  throw new Error('There is no report yet.');
};

interface Numbered {
  number: number;
  item: Item;
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).catch(() => say({ kind: 'failed', reason: 'unexpected' }));
});

async function answer(question: Question): Promise<void> {
  if (question.kind === 'more') {
    const { group, from } = question;
    return say({ kind: 'items', group, items: page(group, from).items });
  }
  const preparing = question.kind === 'prepare';
  const text = preparing ? '' : question.text;
  let checker: Checker | undefined;
  try {
    checker = question.several ? await amongSeveral(question, text) : await withOnly(question);
  } catch (error) {
    // What could not be prepared is tried again, and told, when it is wanted.
    if (preparing) return;
    say({ kind: 'failed', reason: error instanceof Unreachable ? 'unreachable' : 'unexpected' });
    return;
  }
  if (question.kind === 'prepare') {
    if (checker) checker.verifier.verify(specimenOf(checker.corpus));
    return;
  }
  if (!checker) return say({ kind: 'nowhere' });
  const verification = judge(checker, question.text);
  const { items, parts: _, ...counts } = verification;
  keep(checker, question.text, items);
  const { titles } = checker;
  const summary = {
    ...counts,
    titles,
    headline: headline(verification),
    line: verdictLine(verification, titles),
    parts: passage(verification, question.text),
    listed: page('listed', 0),
    folded: page('folded', 0),
  };
  say({ kind: 'report', summary });
}

function judge({ verifier }: Checker, text: string): Verification {
  const run = verifier.steps(text);
  let told = performance.now();
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    if (performance.now() - told < PROGRESS) continue;
    told = performance.now();
    say({ kind: 'progress', share: step.value });
  }
}

/** The input stretch by stretch, unless it is too long to be looked through. */
function passage({ items, parts }: Verification, text: string): Summary['parts'] {
  const points = Array.from(text);
  if (points.length > LONGEST_PASSAGE || items.length > PAGE) return [];
  return parts.map(({ span, voice, item }) => {
    const verdict = item === undefined ? undefined : items[item]?.verdict;
    return {
      words: points.slice(span.start, span.end).join(''),
      voice,
      ...(item !== undefined && { number: item + 1 }),
      ...(verdict && { verdict }),
    };
  });
}

function keep({ documents, titles, corpus }: Checker, text: string, items: readonly Item[]): void {
  const points = Array.from(text);
  const numbered = items.map((item, i) => ({ number: i + 1, item }));
  const folding = items.length >= LONG && items.some(({ verdict }) => verdict !== 'absent');
  const isFolded = ({ item }: Numbered): boolean => folding && item.verdict === 'absent';
  groups = {
    listed: numbered.filter((one) => !isFolded(one)),
    folded: numbered.filter(isFolded),
  };
  show = ({ number, item }) => {
    const sides = sidesOf(item, points, corpus);
    const link = (place: Item['places'][number]): string => {
      const { document, passage } = documentOf(place.passage, documents);
      const own = documents.find(({ id }) => id === document)?.corpus ?? {};
      return `${document}/${placePath({ ...place, passage }, own)}`;
    };
    const links = {
      places: item.places.map(link),
      also: item.also.map(link),
      printed: sides.printed.map(({ place }) => link(place)),
    };
    return { number, item, line: itemLine(item, titles), sides, links };
  };
}

function page(group: GroupName, from: number): Group {
  const all = groups[group];
  return { items: all.slice(from, from + PAGE).map(show), total: all.length };
}

async function withOnly({ corpus }: Source): Promise<Checker> {
  const { documents, variants } = await fetchJson<CorpusFile>(corpus);
  const [only] = documents;
  if (!only) throw new Error('There is no document.');
  return checkerOf([only], variants);
}

/** The documents that may be quoted are found first; only their words are loaded. */
async function amongSeveral(
  { corpus, document }: Source,
  text: string,
): Promise<Checker | undefined> {
  const file = await fetchJson<FinderFile>(corpus);
  const beside = (path: string) => corpus.replace(/find\.json$/, path);
  const foldChar = rememberingFold(new Map(file.variants));
  const found = await findDocuments(text, file, foldChar, (part) =>
    fetchJson<FinderPart>(beside(`find/${part}.json`)),
  );
  const ids = new Set(file.ids.includes(document) ? [document, ...found] : found);
  if (ids.size === 0) return undefined;
  const documents = await Promise.all(
    [...ids].map((id) => fetchJson<ComparedDocument>(beside(`corpus/${id}.json`))),
  );
  return checkerOf(documents, file.variants);
}

function checkerOf(
  documents: readonly ComparedDocument[],
  variants: CorpusFile['variants'],
): Checker {
  const key = documents.map(({ id }) => id).join('/');
  const known = checkers.get(key);
  if (known) return known;
  const corpus = corpusOfSeveral(documents);
  const made = {
    documents,
    titles: documents.map(({ title }) => title),
    corpus,
    verifier: createVerifier(corpus, new Map(variants)),
  };
  checkers.set(key, made);
  return made;
}

class Unreachable extends Error {}

/** A file of the site, fetched once. @throws Unreachable when it does not come */
function fetchJson<File>(address: string): Promise<File> {
  const known = files.get(address) ?? fetched(address);
  files.set(address, known);
  known.catch(() => files.delete(address));
  return known as Promise<File>;
}

async function fetched(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return await response.json();
  } catch (cause) {
    throw new Unreachable(address, { cause });
  }
}

function say(message: Answer): void {
  postMessage(message);
}
