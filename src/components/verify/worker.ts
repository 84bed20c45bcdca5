/** Judges quotations beside the page, so that the page stays responsive; keeps the last report. */

import type { CorpusFile } from '../../core/verify/corpus-file.ts';
import { placePath } from '../../core/verify/corpus-of-edition.ts';
import type { Corpus, Item, Verification } from '../../core/verify/model.ts';
import { sidesOf } from '../../core/verify/sides.ts';
import { specimenOf } from '../../core/verify/specimen.ts';
import { headline, itemLine, verdictLine } from '../../core/verify/verdict-line.ts';
import { createVerifier, type Verifier } from '../../core/verify/verifier.ts';
import type { Answer, Group, GroupName, Question, ShownItem, Summary } from './messages.ts';

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
  id: string;
  title: string;
  corpus: Corpus;
  verifier: Verifier;
}

let file: Promise<CorpusFile> | undefined;
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
  file ??= fetchJson(question.corpus);
  let corpora: CorpusFile;
  try {
    corpora = await file;
  } catch {
    file = undefined;
    // What could not be prepared is tried again, and told, when it is wanted.
    if (!preparing) say({ kind: 'failed', reason: 'unreachable' });
    return;
  }
  const checker = checkerFor(corpora, question.document);
  if (preparing) {
    checker.verifier.verify(specimenOf(checker.corpus));
    return;
  }
  const verification = judge(checker, question.text);
  const { items, parts: _, ...counts } = verification;
  keep(checker, question.text, items);
  const { title } = checker;
  const summary = {
    ...counts,
    title,
    headline: headline(verification),
    line: verdictLine(verification, title),
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

function keep({ id, title, corpus }: Checker, text: string, items: readonly Item[]): void {
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
    const link = (place: Item['places'][number]): string => `${id}/${placePath(place, corpus)}`;
    const links = {
      places: item.places.map(link),
      also: item.also.map(link),
      printed: sides.printed.map(({ place }) => link(place)),
    };
    return { number, item, line: itemLine(item, title), sides, links };
  };
}

function page(group: GroupName, from: number): Group {
  const all = groups[group];
  return { items: all.slice(from, from + PAGE).map(show), total: all.length };
}

function checkerFor({ documents, variants }: CorpusFile, document: string): Checker {
  const known = checkers.get(document);
  if (known) return known;
  const found = documents.find(({ id }) => id === document) ?? documents[0];
  if (!found) throw new Error('There is no document.');
  const made = { ...found, verifier: createVerifier(found.corpus, new Map(variants)) };
  checkers.set(document, made);
  return made;
}

async function fetchJson(address: string): Promise<CorpusFile> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

function say(message: Answer): void {
  postMessage(message);
}
