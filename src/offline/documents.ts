import {
  ALL_DOCUMENTS,
  type AllDocuments,
  type DocumentFiles,
  documentFilesPath,
  type Release,
} from './release.ts';
import { address, wholeReleases } from './shelf.ts';

/**
 * In a large library a reader stores what all documents share, and the documents that they read: the
 * release grows by them. What was read of an earlier release is stored of the next one too.
 */

/**
 * A release with the files of more documents.
 * @param wanted ids of documents; those that the site no longer has are left out
 * @returns the release itself where nothing is to be added
 * @throws Error when a list does not come
 */
export async function withDocuments(
  scope: string,
  release: Release,
  wanted: readonly string[],
): Promise<Release> {
  if (!release.documents) return release;
  const known = new Set(release.documents);
  const stored = await wholeReleases(scope).catch(() => []);
  const before = stored.flatMap(({ documents = [] }) => documents);
  let grown = release;
  for (const document of new Set([...before, ...wanted])) {
    if (known.has(document)) continue;
    const list = await listOf(scope, release, document);
    if (list) grown = merged(grown, document, list);
  }
  return grown;
}

/** Every document of the library. */
export async function allDocuments(scope: string): Promise<AllDocuments> {
  const answer = await fetch(address(scope, ALL_DOCUMENTS), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status} ${ALL_DOCUMENTS}`);
  return answer.json();
}

/** Null for a document that is not, or not of this release: a new worker comes with the next one. */
async function listOf(
  scope: string,
  { id }: Release,
  document: string,
): Promise<DocumentFiles | null> {
  const path = documentFilesPath(document);
  const answer = await fetch(address(scope, path), { cache: 'no-cache' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  const list: DocumentFiles = await answer.json();
  return list.release === id ? list : null;
}

/** A file may belong to several documents: an entry of the glossary that all of them mention. */
function merged(release: Release, document: string, { files }: DocumentFiles): Release {
  const there = new Set(release.files.map(({ path }) => path));
  const added = files.filter(({ path }) => !there.has(path));
  return {
    ...release,
    bytes: added.reduce((sum, { bytes }) => sum + bytes, release.bytes),
    files: [...release.files, ...added],
    documents: [...(release.documents ?? []), document],
  };
}
