import { checkLockedIds } from './check/rules/locked-id-gone.ts';
import { unmarkedTerm } from './check/rules/unmarked-term.ts';
import { compileSources } from './compile.ts';
import { type Diagnostic, Diagnostics } from './diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { decode } from './read/decode.ts';
import { parseIdsLock } from './read/ids-lock.ts';
import { listDocuments, readSources, type Sources } from './read/sources.ts';

/** All documents under a content root, or all that is wrong with them. */
export interface Library {
  /** Editions that compiled, in the order of their ids. */
  editions: Edition[];
  diagnostics: Diagnostic[];
  failed: boolean;
}

/** Compiles every document under `contentRoot` and checks the glossary that they share. */
export function compileLibrary(contentRoot: string): Library {
  return compileLibrarySources(
    listDocuments(contentRoot).map((document) => readSources(contentRoot, document)),
  );
}

/** The same from files in memory; pure. */
export function compileLibrarySources(library: readonly Sources[]): Library {
  const compiled = library.map((sources) => compileSources(sources));
  const editions = compiled.flatMap(({ edition }) => edition ?? []);
  const diagnostics = new Diagnostics();
  // Faults of the glossary come up once for every document that reads it.
  const told = new Set<string>();
  for (const diagnostic of compiled.flatMap(({ diagnostics }) => diagnostics)) {
    const key = JSON.stringify(diagnostic);
    if (!told.has(key)) diagnostics.all.push(diagnostic);
    told.add(key);
  }
  const [sources] = library;
  if (sources && editions.length === library.length) checkGlossary(sources, editions, diagnostics);
  return { editions, diagnostics: diagnostics.sorted(), failed: diagnostics.failed };
}

/** Every entry marks words somewhere, and every published entry is still there. */
function checkGlossary(
  sources: Sources,
  editions: readonly Edition[],
  diagnostics: Diagnostics,
): void {
  const terms = editions[0]?.terms ?? [];
  const mentioned = new Set(editions.flatMap(({ mentions }) => mentions.map(({ term }) => term)));
  for (const { id, term } of terms) {
    const place = { file: `${sources.glossary}/${id}.mdx`, line: 2, column: 7 };
    if (!mentioned.has(id)) diagnostics.add(unmarkedTerm, place, { term });
  }
  const lockFile = `${sources.glossary}/ids.lock`;
  const locked = parseIdsLock(decode(sources, lockFile, diagnostics) ?? '', lockFile, diagnostics);
  checkLockedIds(locked, new Set(terms.map(({ id }) => id)), diagnostics);
}
