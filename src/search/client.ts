import type { Variants } from '../core/text/fold.ts';
import { answer, refusal } from './answer.ts';
import { bruteLookup, type SearchAids } from './brute.ts';
import { MANIFEST, type Manifest, partPath, type TextFile, textFileOf } from './bundle.ts';
import { watchFailures } from './fetch-failures.ts';
import type { Lookup } from './lookup.ts';
import { NAMES_FILE, type NamesFile, SOUNDS_FILE, type SoundsFile } from './names-file.ts';
import { outlinesOf, withOutlines } from './outlines.ts';
import { PLACES_FILE, type PlacesFile } from './places-file.ts';
import { type SearchOptions, type SearchResults, withoutHits } from './result.ts';
import { SIMILAR_FILE, type SimilarFile } from './similar-file.ts';
import { openSounds } from './sounds.ts';
import { filterWord, phrase } from './tokens.ts';
import { type FoldedRecord, foldRecord } from './verify-hit.ts';

/**
 * Search in the browser, over the index that `index-writer.ts` built. Pagefind finds the set of
 * records (a quoted phrase of pairs is an exact substring search); what is shown of them comes
 * from their printed text. A browser that cannot run Pagefind reads through all of the text.
 */

/** What we use of Pagefind's browser module. */
interface Pagefind {
  createInstance(options: { metaCacheTag: string; noWorker: true }): {
    mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>;
    search(
      term: string,
      options: { sort: { order: 'asc' } },
    ): Promise<{ results: readonly { id: string }[] }>;
  };
}

export interface Search {
  /**
   * @returns null when a later search has taken this one's place; never rejects: what the query
   * or the network made impossible is told by `outcome`
   */
  search(query: string, options?: SearchOptions): Promise<SearchResults | null>;
  /** Fetches what every search needs, e.g. when the search box gets the focus. */
  preload(): void;
}

/** Milliseconds after which a search is given up: a network may stall for ever. */
const PATIENCE = 60_000;

/**
 * A search that fetches nothing before it is first used.
 * @param base the site's base with slashes at both ends, e.g. `/policy/`
 * @param bundlePath where the index lies under it, e.g. `pagefind/`
 * @param patience milliseconds for one search
 */
export function createSearch({
  base,
  bundlePath,
  patience = PATIENCE,
}: {
  base: string;
  bundlePath: string;
  patience?: number;
}): Search {
  let loading: Promise<Lookup> | undefined;
  let latest = new AbortController();
  let open = canRunPagefind() ? openIndex : openTexts;
  const lookup = () => {
    loading ??= open(base + bundlePath);
    return loading;
  };
  const attempt = async (
    query: string,
    options: SearchOptions | undefined,
    signal: AbortSignal,
  ): Promise<SearchResults | null> => {
    const opened = loading !== undefined;
    try {
      return await answer(query, await lookup(), options, signal);
    } catch (error) {
      loading = undefined;
      if (signal.aborted) return null;
      // An index that was opened before may be of a release that is gone: the one there now answers.
      if (opened) return attempt(query, options, signal);
      if (error instanceof Unreachable) return withoutHits(query, 'unavailable');
      console.error(error);
      if (open === openTexts) return withoutHits(query, 'failed');
      // Whatever is wrong with the index, the text can be read.
      open = openTexts;
      return attempt(query, options, signal);
    }
  };
  return {
    async search(query, options) {
      latest.abort();
      latest = new AbortController();
      const { signal } = latest;
      const refused = refusal(query, new Map());
      if (refused) return refused;
      try {
        return await within(patience, attempt(query, options, signal));
      } catch {
        loading = undefined;
        return signal.aborted ? null : withoutHits(query, 'unavailable');
      }
    },
    preload() {
      lookup().catch(() => {
        loading = undefined;
      });
    },
  };
}

/** @throws Error when there is nothing after so many milliseconds */
async function within<Result>(ms: number, result: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a search needs could not be fetched, or was not what it should be. */
class Unreachable extends Error {}

/** WebAssembly with two tables, as Pagefind's has them: since Chromium 96, Firefox 79, Safari 15. */
const TWO_TABLES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0];

/** Browsers in a strict mode have no WebAssembly at all. */
function canRunPagefind(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(TWO_TABLES));
}

function manifestOf(bundle: string): Promise<Manifest> {
  return fetchJson(bundle + MANIFEST, { cache: 'no-cache' });
}

/** All texts of the site, without an index. */
async function openTexts(bundle: string): Promise<Lookup> {
  const manifest = await manifestOf(bundle);
  if (manifest.texts.length === 0) throw new Error('too many texts to be read without an index');
  const variants = variantsOf(manifest.variants);
  const files = await Promise.all(
    manifest.texts.map((name) => readTextFile(`${bundle}${name}?ts=${manifest.tag}`, variants)),
  );
  const records = files.flatMap((file) => [...file]);
  records.sort(([, a], [, b]) => a.record.order - b.record.order);
  return bruteLookup(new Map(records), variants, aidsOf(bundle, manifest));
}

/** What the second and third step need, fetched when it is first asked for. */
function aidsOf(bundle: string, manifest: Manifest): SearchAids {
  const aid = <T>(name: string) => fetchJson<T>(`${bundle}${name}?ts=${manifest.tag}`);
  const places = once(() => (manifest.aids ? aid<PlacesFile>(PLACES_FILE) : null));
  const outlines = outlinesOf(aid);
  const sounds = once(async () =>
    manifest.aids ? openSounds(await aid<SoundsFile>(SOUNDS_FILE)) : null,
  );
  return {
    sounds,
    names: once(() => (manifest.aids ? aid<NamesFile>(NAMES_FILE) : null)),
    async places(query, current) {
      const known = await places();
      return known?.apart ? withOutlines(known, await outlines(query, current)) : known;
    },
    similar: once(async () => {
      if (!manifest.aids) return null;
      const [{ openSimilar }, file, known] = await Promise.all([
        import('./similar.ts'),
        aid<SimilarFile>(SIMILAR_FILE),
        sounds(),
      ]);
      return openSimilar(file, known);
    }),
  };
}

async function openIndex(bundle: string): Promise<Lookup> {
  const manifest = await manifestOf(bundle);
  const { createInstance } = await importPagefind(`${bundle}pagefind.js`);
  // Its worker is made of a bare address, which the policy of the pages forbids; an index this small
  // is read as fast without.
  const pagefind = createInstance({ metaCacheTag: manifest.tag, noWorker: true });
  for (let part = 1; part < (manifest.parts ?? 1); part++) {
    await pagefind.mergeIndex(bundle + partPath(part), { metaCacheTag: manifest.tag });
  }
  const variants = variantsOf(manifest.variants);
  const texts = new Map<string, Promise<Map<string, FoldedRecord>>>();
  const textFile = (name: string) => {
    const file = texts.get(name) ?? readTextFile(`${bundle}${name}?ts=${manifest.tag}`, variants);
    texts.set(name, file);
    return file;
  };
  const failed =
    manifest.parts || manifest.probes.length === 0
      ? watchFailures(new URL(bundle, globalThis.location?.href).href)
      : () => false;
  const recordsWith = async (words: string) => {
    const { results } = await pagefind.search(`"${words}"`, { sort: { order: 'asc' } });
    if (failed()) throw new Unreachable('index files are missing');
    return results.map(({ id }) => id);
  };
  return {
    ...aidsOf(bundle, manifest),
    variants,
    ...(manifest.reads && { reads: manifest.reads }),
    containing: (run) => recordsWith(phrase(run)),
    having: (filter, value) => recordsWith(filterWord(filter, value)),
    async read(ids) {
      const records = ids.map(async (id) =>
        (await textFile(textFileOf(id, manifest.digits))).get(id),
      );
      return (await Promise.all(records)).filter((record) => record !== undefined);
    },
    async complete() {
      const found = await Promise.all(manifest.probes.map(recordsWith));
      if (found.some((ids) => ids.length === 0)) throw new Unreachable('index files are missing');
    },
  };
}

/** The same promise for every call; after a failure the next call tries anew. */
function once<T>(make: () => T | Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= Promise.resolve(make()).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function readTextFile(url: string, variants: Variants): Promise<Map<string, FoldedRecord>> {
  const records: TextFile = await fetchJson(url);
  return new Map(Object.entries(records).map(([id, record]) => [id, foldRecord(record, variants)]));
}

/** @throws Unreachable when nothing comes, or something else */
async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return await response.json();
  } catch (cause) {
    throw new Unreachable(url, { cause });
  }
}

/** @throws Unreachable when the module does not come; it is another matter when it does not run */
async function importPagefind(url: string): Promise<Pagefind> {
  try {
    return await import(/* @vite-ignore */ url);
  } catch (cause) {
    throw cause instanceof TypeError ? new Unreachable(url, { cause }) : cause;
  }
}

function variantsOf(pairs: string): Variants {
  const chars = Array.from(pairs);
  const variants = new Map<string, string>();
  for (let i = 0; i + 1 < chars.length; i += 2) {
    variants.set(chars[i] as string, chars[i + 1] as string);
  }
  return variants;
}
