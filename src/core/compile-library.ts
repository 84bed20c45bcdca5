import { termsOf } from './annotate/terms.ts';
import { checkLockedIds } from './check/rules/locked-id-gone.ts';
import { unknownLimit } from './check/rules/unknown-limit.ts';
import { unmarkedTerm } from './check/rules/unmarked-term.ts';
import { compileSources } from './compile.ts';
import { type Diagnostic, Diagnostics } from './diagnostic.ts';
import { checkLedger } from './ledger.ts';
import type { Edition } from './model/edition.ts';
import type { Library, Release } from './model/library.ts';
import type { Term } from './model/term.ts';
import { decode } from './read/decode.ts';
import { parseIdsLock } from './read/ids-lock.ts';
import { type GlossaryInputs, readGlossary } from './read/inputs.ts';
import { type LedgerFiles, readLedger } from './read/ledger.ts';
import { readAllSources, type Sources } from './read/sources.ts';
import { linkReferences } from './reference/link-references.ts';

/** What a content root compiles to. */
export interface CompiledLibrary {
  /** Of the documents that compiled: whole only when nothing `failed`. */
  library: Library;
  /** All faults of all documents, each told once, by file and line. */
  diagnostics: Diagnostic[];
  failed: boolean;
}

/** The whole road for every document under `contentRoot` and the glossary that they share. */
export function compileLibrary(contentRoot: string): CompiledLibrary {
  return compileLibrarySources(readLibrary(contentRoot), readLedger(contentRoot));
}

/** The files of every document under `contentRoot`. */
export function readLibrary(contentRoot: string): Sources[] {
  return readAllSources(contentRoot);
}

/**
 * The same from files in memory; pure.
 * @param compile how a document is compiled, where some were before
 */
export function compileLibrarySources(
  documents: readonly Sources[],
  ledger?: LedgerFiles,
  compile: typeof compileSources = compileSources,
): CompiledLibrary {
  const [first] = documents;
  const read = first && readGlossary(first);
  const compiled = documents.map((sources) => compile(sources, read));
  const editions = linkReferences(compiled.flatMap(({ edition }) => edition ?? []));
  const glossary = read?.inputs ? glossaryOf(read.inputs, editions) : [];
  const diagnostics = new Diagnostics();
  // Faults of the glossary come up once for every document that reads it.
  const told = new Set<string>();
  for (const diagnostic of compiled.flatMap(({ diagnostics }) => diagnostics)) {
    const key = JSON.stringify(diagnostic);
    if (!told.has(key)) diagnostics.all.push(diagnostic);
    told.add(key);
  }
  if (first && editions.length === documents.length) {
    checkGlossary(first, editions, glossary, diagnostics);
    if (read?.inputs) checkLimits(read.inputs, editions, diagnostics);
  }
  const ids = documents.map(({ document }) => document);
  const gone = ledger ? checkLedger(ledger, ids, editions, diagnostics) : [];
  return {
    library: { editions, gone, glossary, release: releaseOf(editions) },
    diagnostics: diagnostics.sorted(),
    failed: diagnostics.failed,
  };
}

/** Entries by first mention: those of the first document, then what later ones mention first. */
function glossaryOf(inputs: GlossaryInputs, editions: readonly Edition[]): Term[] {
  const mentioned = editions.flatMap(({ mentions }) => mentions.map(({ term }) => term));
  const order = new Map([...new Set(mentioned)].map((id, at) => [id, at]));
  const rank = ({ id }: Term): number => order.get(id) ?? order.size;
  return termsOf(inputs, new Diagnostics()).toSorted((a, b) => rank(a) - rank(b));
}

function releaseOf(editions: readonly Edition[]): Release {
  const [newest] = editions
    .map(({ document }) => document.edition)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return newest ?? { version: '0', date: '', checked: '' };
}

/** What an entry is limited to is there. */
function checkLimits(
  { terms }: Pick<GlossaryInputs, 'terms'>,
  editions: readonly Edition[],
  diagnostics: Diagnostics,
): void {
  const known = {
    documents: editions.map(({ id }) => id),
    kinds: [...new Set(editions.map(({ document }) => document.kind))],
  };
  for (const { meta } of terms) {
    for (const key of ['documents', 'kinds'] as const) {
      for (const [at, found] of meta.value[key].entries()) {
        if (known[key].includes(found)) continue;
        diagnostics.add(unknownLimit, meta.locate([key, at]), { key, found, known: known[key] });
      }
    }
  }
}

/** Every entry marks words somewhere, and every published entry is still there. */
function checkGlossary(
  sources: Sources,
  editions: readonly Edition[],
  glossary: readonly Term[],
  diagnostics: Diagnostics,
): void {
  const mentioned = new Set(editions.flatMap(({ mentions }) => mentions.map(({ term }) => term)));
  for (const { id, term } of glossary) {
    const place = { file: `${sources.glossary}/${id}.mdx`, line: 2, column: 7 };
    if (!mentioned.has(id)) diagnostics.add(unmarkedTerm, place, { term });
  }
  const lockFile = `${sources.glossary}/ids.lock`;
  const locked = parseIdsLock(decode(sources, lockFile, diagnostics) ?? '', lockFile, diagnostics);
  checkLockedIds(locked, new Set(glossary.map(({ id }) => id)), diagnostics);
}
