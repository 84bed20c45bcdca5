import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../core/model/edition.ts';
import { isLarge, type Library } from '../core/model/library.ts';
import { isAnnotated } from '../core/views/clause-address.ts';
import { Keep, keyOf, programKey } from './keep.ts';

/**
 * The pages of the plain texts of a large library, kept from one build to the next: where one of thousands
 * was edited, one is printed. Such a page reads its own Edition, and of the others no more than is in
 * `seenOfOthers`; whoever lets it read more must add it there.
 */
interface KeptPages {
  /** Key of the page by id of the document. */
  keys: ReadonlyMap<string, string>;
  /** Documents whose page need not be made. */
  there: ReadonlySet<string>;
  keep: Keep<string>;
}

const PAGES = Symbol.for('tiaofen-lvxi.pages');
/** Astro runs its configuration and the pages in two graphs of modules (see `kept-library.ts`). */
const shared = globalThis as { [PAGES]?: KeptPages };

/** Looks which pages are kept; without it, as while editing, all are made. */
export function lookForKeptPages(library: Library, folder: string): void {
  const keep = new Keep<string>(folder);
  const keys = new Map<string, string>();
  if (isLarge(library)) {
    const { BASE = '', SITE = '', OFFLINE = '' } = process.env;
    const site = keyOf(programKey(), BASE, SITE, OFFLINE, seenOfOthers(library));
    for (const edition of library.editions) {
      if (!isAnnotated(edition)) keys.set(edition.id, keyOf(site, JSON.stringify(edition)));
    }
  }
  const there = [...keys].filter(([, key]) => keep.has(key)).map(([id]) => id);
  shared[PAGES] = { keys, there: new Set(there), keep };
}

/**
 * What a page shows of the other documents: what they are called, and which release it is of; not their
 * words, nor what is said of each on its own pages.
 */
function seenOfOthers({ editions, release, glossary }: Library): string {
  const documents = editions.map(({ id, title, document }) => {
    const { description, note, sources, sha256, ...seen } = document;
    return { ...seen, id, title };
  });
  // Titles are set by these.
  const words = glossary.map(({ id, term, aliases, colloquial }) => [
    id,
    term,
    aliases,
    colloquial,
  ]);
  const people = editions.map(({ audiences }) => audiences.map(({ name }) => name));
  return JSON.stringify([documents, words, people, release]);
}

/** Whether the page of a document is kept and need not be made. */
export function isKept({ id }: Pick<Edition, 'id'>): boolean {
  return shared[PAGES]?.there.has(id) ?? false;
}

/**
 * Puts the kept pages into the built site, and keeps those that were made.
 * @returns their paths under the folder
 */
export function settlePages(folder: string): string[] {
  const { keys, there, keep } = shared[PAGES] ?? {
    keys: new Map<string, string>(),
    there: new Set(),
  };
  const put: string[] = [];
  for (const [id, key] of keys) {
    const page = `${id}/index.html`;
    const file = join(folder, page);
    const kept = there.has(id) ? keep!.get(key) : null;
    if (kept === null) {
      keep!.put(key, readFileSync(file, 'utf8'));
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kept);
    put.push(page);
  }
  keep?.prune();
  return put;
}
