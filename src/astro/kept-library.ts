import {
  type CompiledLibrary,
  compileLibrarySources,
  readLibrary,
} from '../core/compile-library.ts';
import { readLedger } from '../core/read/ledger.ts';
import type { Sources } from '../core/read/sources.ts';
import { compileKept } from './compile-kept.ts';

/** The Library of a content root, made once and passed to whoever reads it. */
export interface KeptLibrary {
  /** While editing, the last Library without a fault stays beside the faults of the new one. */
  readonly compiled: CompiledLibrary;
  /**
   * Makes it anew if a file has changed, while editing.
   * @returns whether it did
   */
  refresh(): boolean;
}

const KEPT = Symbol.for('tiaofen-lvxi.library');

/**
 * The Library of this process. Astro runs its configuration and the site's own modules in two graphs
 * of modules; what both are to share has to be kept outside of either.
 */
export function keptLibrary(contentRoot: string): KeptLibrary {
  const shared = globalThis as { [KEPT]?: Map<string, KeptLibrary> };
  shared[KEPT] ??= new Map();
  const kept = shared[KEPT].get(contentRoot) ?? keep(contentRoot);
  shared[KEPT].set(contentRoot, kept);
  return kept;
}

function keep(contentRoot: string): KeptLibrary {
  let sources = readLibrary(contentRoot);
  let ledger = readLedger(contentRoot);
  const folder = `.cache/compiled/${encodeURIComponent(contentRoot)}`;
  let compiled = compileLibrarySources(sources, ledger, compileKept(sources, folder));
  return {
    get compiled() {
      return compiled;
    },
    refresh() {
      const now = readLibrary(contentRoot);
      const ledgerNow = readLedger(contentRoot);
      if (isSame(sources, now) && ledger.text === ledgerNow.text) return false;
      sources = now;
      ledger = ledgerNow;
      const next = compileLibrarySources(now, ledger, compileKept(now, folder));
      compiled = next.failed ? { ...next, library: compiled.library } : next;
      return true;
    },
  };
}

function isSame(a: readonly Sources[], b: readonly Sources[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ document, files }, at) => {
      const other = b[at]!;
      return document === other.document && isSameFiles(files, other.files);
    })
  );
}

function isSameFiles(a: Sources['files'], b: Sources['files']): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([path, bytes]) => {
    const other = b.get(path);
    return other !== undefined && Buffer.compare(bytes, other) === 0;
  });
}
