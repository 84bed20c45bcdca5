import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../core/model/library.ts';
import {
  ALL_DOCUMENTS,
  type AllDocuments,
  type DocumentFiles,
  documentFilesPath,
  type Release,
  type ReleaseFile,
} from '../offline/release.ts';
import type { TextFile } from '../search/bundle.ts';
import { SEARCH_BUNDLE } from './search-index.ts';

/** To which documents of a large library a page belongs that is under none of them. */
export interface Shares {
  documents: readonly string[];
  /** Documents by the path of a page: `glossary/dibao/`. */
  pages: ReadonlyMap<string, readonly string[]>;
}

/** What grows with the library is not stored with what all documents share; in bytes. */
const LARGEST_SHARED = 300_000;

/** The entries of the glossary belong to the documents that mention them. */
export function sharesOf({ editions, glossary }: Library): Shares {
  const pages = glossary.map(({ id }): [string, string[]] => [
    `glossary/${id}/`,
    editions.filter(({ mentions }) => mentions.some(({ term }) => term === id)).map(({ id }) => id),
  ]);
  return { documents: editions.map(({ id }) => id), pages: new Map(pages) };
}

/**
 * Lists the files of each document in a file of its own.
 * @returns the release without them: what a reader of any document stores
 */
export async function byDocument(
  folder: string,
  release: Release,
  { documents, pages }: Shares,
): Promise<Release> {
  const lists = new Map<string, ReleaseFile[]>(documents.map((id) => [id, []]));
  const shared: ReleaseFile[] = [];
  for (const file of release.files) {
    const owners = await ownersOf(folder, file, lists, pages);
    if (owners === null) {
      if (file.bytes <= LARGEST_SHARED) shared.push(file);
    } else for (const owner of owners) lists.get(owner)?.push(file);
  }
  for (const [document, files] of lists) {
    const list: DocumentFiles = { release: release.id, files };
    await write(folder, documentFilesPath(document), list);
  }
  const all: AllDocuments = { bytes: release.bytes, documents };
  await write(folder, ALL_DOCUMENTS, all);
  const bytes = shared.reduce((sum, file) => sum + file.bytes, 0);
  return { ...release, bytes, files: shared, documents: [] };
}

/** The documents whose file it is; null for a file of all. */
async function ownersOf(
  folder: string,
  { path }: ReleaseFile,
  lists: ReadonlyMap<string, unknown>,
  pages: Shares['pages'],
): Promise<readonly string[] | null> {
  const [top = ''] = path.split('/');
  if (lists.has(top)) return [top];
  const within = path.startsWith(SEARCH_BUNDLE) ? path.slice(SEARCH_BUNDLE.length) : '';
  const outline = /^outline\/(.+)\.json$/.exec(within)?.[1];
  if (outline) return [outline];
  // Of the index nobody can tell which parts a reader will need; the texts can be read through.
  if (/^(index|part)\//.test(within)) return [];
  if (within.startsWith('text/')) {
    const file: TextFile = JSON.parse(await readFile(join(folder, path), 'utf8'));
    return [...new Set(Object.values(file).map(({ document }) => document))];
  }
  return pages.get(path) ?? null;
}

async function write(folder: string, path: string, content: object): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}
