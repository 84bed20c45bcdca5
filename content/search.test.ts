/**
 * What search finds of the content: an author may change this file, and the queries, with it.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { seededRandom } from '../bench/random.ts';
import { compileLibrary } from '../src/core/compile-library.ts';
import { contentRoot } from '../src/core/read/content-root.ts';
import { traditionalVariants } from '../src/core/text/variants.ts';
import { bruteSearch } from '../src/search/brute.ts';
import { searchRecords } from '../src/search/records.ts';
import type { SearchResults } from '../src/search/result.ts';
import { searchAids } from '../src/search/search-aids.ts';
import { openSimilar } from '../src/search/similar.ts';
import { openSounds } from '../src/search/sounds.ts';

const { library } = compileLibrary(contentRoot);
const variants = traditionalVariants();
const records = searchRecords(library);
const order = new Map(records.map(({ id }, at) => [id, String(at)]));
const {
  places,
  names,
  sounds: heard,
  similar,
} = searchAids(library, variants, (id) => order.get(id)!);
const sounds = openSounds(heard);
const search = bruteSearch(records, variants, {
  places,
  names,
  sounds,
  similar: openSimilar(similar, sounds),
});
const ask = async (query: string) => (await search(query))!;

/** Ids of the clauses that are shown, in the order in which they are. */
function clauses({ doors, groups, senses, names: named, similar: near }: SearchResults): string[] {
  const hits = [
    ...[...groups, ...senses.flatMap((sense) => sense.groups), ...named].flatMap((one) => one.hits),
    ...near.map(({ hit }) => hit),
  ].filter(({ kind }) => kind === 'text');
  const urls = [...(doors?.doors ?? []), ...hits].map(({ url }) => url);
  return [...new Set(urls.flatMap((url) => /\/([cs]\d+|p)\//.exec(url)?.[1] ?? []))];
}

const queries = readFileSync(new URL('../bench/search-lay.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^(tune|held)\t/.test(line))
  .map((line) => {
    const [half = '', query = '', right = ''] = line.split('\t');
    return { half, query, right: right === '-' ? [] : right.split(' ') };
  });

it.each(['tune', 'held'])('finds what people ask for in their own words (%s)', async (half) => {
  const asked = queries.filter((one) => one.half === half && one.right.length > 0);
  const places = await Promise.all(
    asked.map(async ({ query, right }) =>
      clauses(await ask(query)).findIndex((clause) => right.includes(clause)),
    ),
  );
  const share = (test: (place: number) => boolean) => places.filter(test).length / asked.length;
  expect(share((place) => place === 0)).toBeGreaterThanOrEqual(0.85);
  expect(share((place) => place >= 0 && place < 3)).toBeGreaterThanOrEqual(0.97);
});

it('finds neither words nor names in 1,000 strings that stand nowhere', async () => {
  const random = seededRandom(13);
  const all = records.map(({ title, text }) => `${title}\n${text}`).join('\n');
  const chars = Array.from(all.replace(/\P{Script=Han}/gu, ''));
  const pick = () => chars[Math.floor(random() * chars.length)]!;
  const found: string[] = [];
  for (let tried = 0; tried < 1000; ) {
    const absent = Array.from({ length: 2 + (tried % 7) }, pick).join('');
    if (all.includes(absent)) continue;
    tried++;
    const { groups, senses, names: named } = await ask(absent);
    if (groups.length + senses.length + named.length > 0) found.push(absent);
  }
  expect(found).toEqual([]);
}, 120_000);
