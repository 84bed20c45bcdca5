import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { isLarge, type Library } from '../core/model/library.ts';
import { codePointLength } from '../core/text/code-points.ts';
import { fold, type Variants } from '../core/text/fold.ts';
import { traditionalVariants } from '../core/text/variants.ts';
import { MANIFEST, type Manifest, partPath, textFileOf } from './bundle.ts';
import { NAMES_FILE, SOUNDS_FILE } from './names-file.ts';
import { outlineFiles, PLACES_FILE } from './places-file.ts';
import { filtersOf, type SearchRecord, type StoredRecord } from './record.ts';
import { searchAids } from './search-aids.ts';
import { SIMILAR_FILE } from './similar-file.ts';
import { filterWord, tokens } from './tokens.ts';

/**
 * Writes the search index: Pagefind's, of tokens only, and beside it the printed text by which the
 * browser shows and verifies what Pagefind finds.
 */

/** Pagefind's name for "no language": nothing is stemmed and nothing segmented. */
const LANGUAGE = 'unknown';

/** About as many code points of text as one text file should hold. */
const TEXT_FILE = 8192;
/** Up to so much the whole text is one file: that is fewer bytes than the parts of a common query. */
const WHOLE_TEXT = 80_000;

/** In a large library so many records are read for an answer: they are whole texts. */
const READ = 6;

/**
 * About as many code points as one part of the index has: what Pagefind needs to make it grows by some
 * 350 bytes for each.
 */
const PART = 5_000_000;

/** With more index files than this, making sure of them all would cost more than an answer. */
const PROBED_FILES = 8;

/** Pagefind's interfaces, its highlighter, its worker and its fragments are not used and not shipped. */
const SHIPPED = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_(meta|index))$/;

export interface IndexOptions {
  /** Code points of one part of the index. */
  part?: number;
  /** Parts that were made before, by a key that changes when anything in them does. */
  kept?: KeptParts;
}

/** Where parts are kept from one build to the next. */
export interface KeptParts {
  keyOf(...parts: string[]): string;
  get(key: string): IndexPart | null;
  put(key: string, part: IndexPart): void;
  prune(): void;
}

/** What Pagefind made of some records. */
export interface IndexPart {
  files: IndexFile[];
  /** Record id → the id Pagefind gives it. */
  ids: Map<string, string>;
}

/** Of the parts after the first. */
const SHIPPED_OF_PART = /^(pagefind-entry\.json|.*\.pf_(meta|index))$/;

export interface WrittenIndex {
  /** Changes when anything in the index does. */
  tag: string;
  files: number;
  bytes: number;
}

/**
 * Replaces `outputDir` by an index of the records. The same records give the same bytes.
 * @param records in document order
 * @param library of which names and what is near are made; without it only words are found
 * @throws Error with every fault Pagefind reports, or when an id stands twice
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  outputDir: string,
  library?: Pick<Library, 'editions' | 'glossary'>,
  { part = PART, kept }: IndexOptions = {},
): Promise<WrittenIndex> {
  checkRecords(records);
  const variants = variantsFor(records);
  const parts = partsOf(records, part);
  const ids = new Map<string, string>();
  const shipped: IndexFile[] = [];
  for (const [at, own] of parts.entries()) {
    const key = kept?.keyOf(JSON.stringify(own), JSON.stringify([...variants])) ?? '';
    let made = parts.length > 1 ? kept?.get(key) : null;
    if (!made) {
      const make = () => indexPart(own, variants);
      made = await (parts.length > 1 ? inSmallFiles(make) : make());
      if (parts.length > 1) kept?.put(key, made);
    }
    for (const [record, id] of made.ids) ids.set(record, id);
    // The first part brings the program for all.
    const wanted = made.files.filter(({ path }) => at === 0 || SHIPPED_OF_PART.test(path));
    shipped.push(...wanted.map(({ path, content }) => ({ path: partPath(at) + path, content })));
  }
  kept?.prune();
  const { digits, files: texts } = textFiles(records, ids);
  const files = [
    ...shipped.map(({ path, content }): [string, Uint8Array] => [path, content]),
    ...texts,
    ...(library ? aidFiles(library, variants, ids) : []),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const tag = tagOf(files, variants);
  const large = library !== undefined && isLarge(library);
  const manifest: Manifest = {
    tag,
    digits,
    variants: [...variants].flat().join(''),
    texts: large ? [] : texts.map(([path]) => path),
    ...(large && { reads: READ }),
    probes: probesOf(shipped),
    aids: library !== undefined,
    ...(parts.length > 1 && { parts: parts.length }),
  };
  files.push([MANIFEST, Buffer.from(JSON.stringify(manifest))]);
  await rm(outputDir, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(outputDir, path)), { recursive: true });
    await writeFile(join(outputDir, path), content);
  }
  const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
  return { tag, files: files.length, bytes };
}

function checkRecords(records: readonly SearchRecord[]): void {
  const seen = new Set<string>();
  const twice = records.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size);
  const faults = twice.map((id) => `record id stands twice: ${id}`);
  if (records.length === 0) faults.push('no records to index');
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** The pairs that can lead to a character of these records; any other could find nothing. */
export function variantsFor(records: readonly SearchRecord[]): Variants {
  const all = traditionalVariants();
  const characters = new Set<string>();
  for (const { title, text } of records) {
    for (const character of title + text) characters.add(character);
  }
  return traditionalVariants(new Set(fold([...characters].join(''), all)));
}

/**
 * The records in parts that are indexed one after another, so that a large library needs no more memory.
 * The name of a document says to which part it belongs: one that is edited or added changes one part.
 */
function partsOf(records: readonly SearchRecord[], most: number): (readonly SearchRecord[])[] {
  const size = records.reduce((sum, { text }) => sum + codePointLength(text), 0);
  if (size <= most) return [records];
  const parts = Array.from(
    { length: 2 ** Math.ceil(Math.log2(size / most)) },
    () => [] as SearchRecord[],
  );
  for (const record of records) {
    const hash = createHash('sha256').update(record.document).digest();
    parts[hash.readUInt32BE() % parts.length]!.push(record);
  }
  return parts.filter((part) => part.length > 0);
}

/** Pagefind reads it when it starts; it is undocumented, and if it goes, only bytes grow. */
const FILE_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** A query fetches some files of every part, so those of a part are made small. */
async function inSmallFiles<Made>(make: () => Promise<Made>): Promise<Made> {
  const before = process.env[FILE_SIZE];
  process.env[FILE_SIZE] = '2000';
  try {
    return await make();
  } finally {
    if (before === undefined) delete process.env[FILE_SIZE];
    else process.env[FILE_SIZE] = before;
  }
}

async function indexPart(records: readonly SearchRecord[], variants: Variants): Promise<IndexPart> {
  const built = await pagefindFiles(records, variants);
  return { files: built.filter(({ path }) => SHIPPED.test(path)), ids: pagefindIds(built) };
}

async function pagefindFiles(
  records: readonly SearchRecord[],
  variants: Variants,
): Promise<IndexFile[]> {
  try {
    const { errors, index } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Error(errors.join('\n') || 'Pagefind gave no index');
    const faults = [...errors];
    for (const [order, record] of records.entries()) {
      const added = await index.addCustomRecord(customRecord(record, order, variants));
      faults.push(...added.errors.map((error) => `${record.id}: ${error}`));
    }
    const built = await index.getFiles();
    faults.push(...built.errors);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return built.files;
  } finally {
    await close();
  }
}

/**
 * The title is the first block of the content, so that one phrase finds it in either place. No
 * meta: Pagefind would index it, and answer a search for one word from it.
 */
function customRecord(record: SearchRecord, order: number, variants: Variants) {
  const filters = Object.entries(filtersOf(record)).flatMap(([name, values]) =>
    values.map((value) => filterWord(name, value)),
  );
  const content = [tokens(`${record.title}\n${record.text}`, variants), ...filters].join(' ');
  const sort = { order: String(order).padStart(9, '0') };
  return { url: record.id, content, language: LANGUAGE, sort };
}

/** Record id → the id Pagefind gives it in results, which is the name of its fragment. */
function pagefindIds(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!name) continue;
    const json = gunzipSync(content)
      .toString()
      .replace(/^pagefind_dcd/, '');
    const { url }: { url: string } = JSON.parse(json);
    ids.set(url, name);
  }
  return ids;
}

function textFiles(
  records: readonly SearchRecord[],
  ids: ReadonlyMap<string, string>,
): { digits: number; files: [string, Uint8Array][] } {
  const size = records.reduce((sum, { text }) => sum + codePointLength(text), 0);
  const digits =
    size <= WHOLE_TEXT ? 0 : Math.max(0, Math.ceil(Math.log(size / TEXT_FILE) / Math.log(16)));
  const byFile = new Map<string, Record<string, StoredRecord>>();
  for (const [order, record] of records.entries()) {
    const id = ids.get(record.id);
    if (!id) throw new Error(`Pagefind gave no id for the record ${record.id}`);
    const name = textFileOf(id, digits);
    const file = byFile.get(name) ?? {};
    file[id] = { ...record, order };
    byFile.set(name, file);
  }
  const files = [...byFile].map(([name, file]): [string, Uint8Array] => [
    name,
    Buffer.from(JSON.stringify(file)),
  ]);
  return { digits, files };
}

/** Names, sounds, and what is near in meaning. */
function aidFiles(
  library: Pick<Library, 'editions' | 'glossary'>,
  variants: Variants,
  ids: ReadonlyMap<string, string>,
): [string, Uint8Array][] {
  const keyOf = (record: string): string => {
    const id = ids.get(record);
    if (!id) throw new Error(`no record ${record}`);
    return id;
  };
  const { places, names, sounds, similar } = searchAids(library, variants, keyOf);
  return [
    ...outlineFiles(library, keyOf),
    [PLACES_FILE, places] as const,
    [NAMES_FILE, names] as const,
    [SOUNDS_FILE, sounds] as const,
    [SIMILAR_FILE, similar] as const,
  ].map(([name, content]) => [name, Buffer.from(JSON.stringify(content))]);
}

function probesOf(files: readonly IndexFile[]): string[] {
  const index = files.filter(({ path }) => path.endsWith('.pf_index'));
  if (index.length > PROBED_FILES) return [];
  return index.map(({ content }) => firstText(unpacked(content))).sort();
}

/** The first text string of a CBOR item that begins with arrays, as an index file of words does. */
function firstText(cbor: Buffer): string {
  const [ARRAY, TEXT] = [4, 3];
  let at = 0;
  while (at < cbor.length) {
    const head = cbor.readUInt8(at);
    const short = head & 31;
    const size = short < 24 ? 0 : 2 ** (short - 24);
    const start = at + 1 + size;
    const length = size === 0 ? short : cbor.readUIntBE(at + 1, size);
    if (head >> 5 === TEXT) return cbor.toString('utf8', start, start + length);
    if (head >> 5 !== ARRAY) break;
    at = start;
  }
  throw new Error('Pagefind wrote an index file that does not begin with a word');
}

/** Pagefind's files are gzip with a signature in front of the content. */
function unpacked(content: Uint8Array): Buffer {
  const data = gunzipSync(content);
  const signature = 'pagefind_dcd';
  if (data.toString('latin1', 0, signature.length) !== signature) {
    throw new Error(`Pagefind wrote a file that does not begin with ${signature}`);
  }
  return data.subarray(signature.length);
}

function tagOf(files: readonly (readonly [string, Uint8Array])[], variants: Variants): string {
  const hash = createHash('sha256').update([...variants].flat().join(''));
  for (const [path, content] of files) hash.update(path).update('\0').update(content);
  return hash.digest('hex').slice(0, 12);
}
