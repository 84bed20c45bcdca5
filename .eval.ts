import { readFileSync } from 'node:fs';
import { compileLibrary } from './src/core/compile-library.ts';
import { namedPlaces } from './src/core/reference/named-places.ts';
import { outlineOf } from './src/core/reference/outline.ts';
import { traditionalVariants } from './src/core/text/variants.ts';
import { bruteSearch } from './src/search/brute.ts';
import { searchRecords } from './src/search/records.ts';
import { searchAids } from './src/search/search-aids.ts';
import { openSimilar } from './src/search/similar.ts';
import { openSounds } from './src/search/sounds.ts';

const { library } = compileLibrary('content');
const variants = traditionalVariants();
const records = searchRecords(library);
const at = new Map(records.map(({ id }, i) => [id, String(i)]));
const aids = searchAids(library, variants, (id) => at.get(id)!);
const sounds = openSounds(aids.sounds);
const search = bruteSearch(records, variants, {
  names: aids.names,
  sounds,
  similar: openSimilar(aids.similar, sounds),
});
const outlines = library.editions.map(outlineOf);
export const clausesOf = async (q: string) => {
  const r = (await search(q))!;
  const out: [string, string][] = [];
  const add = (step: string, url: string) => {
    const m = /minsheng-2025\/(c\d+|s\d+|p)\/|minsheng-2025\/#(s\d+)/.exec(url);
    const c = m?.[1] ?? m?.[2];
    if (c && !out.some(([, x]) => x === c)) out.push([step, c]);
  };
  for (const p of namedPlaces(q, outlines)?.places ?? []) add('R', p.url);
  for (const g of r.groups) for (const h of g.hits) if (g.kind === 'text') add('1', h.url);
  for (const s of r.senses)
    for (const g of s.groups)
      for (const h of g.hits) if (g.kind === 'text') add('1' + s.why[0], h.url);
  for (const n of r.names)
    for (const h of n.hits) if (h.kind === 'text') add('2' + n.how[0] + ':' + n.term, h.url);
  for (const s of r.similar) add('3', s.hit.url);
  return { out, r };
};
const mode = process.argv[2] ?? 'tune';
let cases: { q: string; want: string[] }[];
if (mode === 'readers')
  cases = JSON.parse(readFileSync('/work/shared/cases/search-readers.json', 'utf8')).map(
    (c: any) => ({ q: c.q, want: [...c.want, ...(c.near ?? [])] }),
  );
else
  cases = readFileSync('bench/search-lay.tsv', 'utf8')
    .split('\n')
    .filter((l) => l.startsWith(mode + '\t'))
    .map((l) => {
      const [, q, w] = l.split('\t');
      return { q: q!, want: w === '-' ? [] : w!.split(' ') };
    });
let first = 0,
  three = 0,
  n = 0,
  dead = 0;
for (const { q, want } of cases) {
  const { out, r } = await clausesOf(q);
  if (!want.length) {
    if (process.argv[3])
      console.log(
        'NONE',
        q,
        out.map((x) => x.join('')).join(' '),
        r.near.map((x) => x.words).join(','),
      );
    continue;
  }
  n++;
  const rank = out.findIndex(([, c]) => want.includes(c));
  if (rank === 0) first++;
  if (rank >= 0 && rank < 3) three++;
  if (!out.length) dead++;
  if (rank !== 0 && process.argv[3])
    console.log(
      rank,
      q,
      'want',
      want.join(','),
      'got',
      out.map((x) => x.join(' ')).join(' | '),
      '::',
      r.similar[0]?.because.map((b) => `${b.asked}→${b.found}(${b.where})`).join(' '),
    );
}
console.log(
  mode,
  'n',
  n,
  'first',
  ((first / n) * 100).toFixed(1),
  'top3',
  ((three / n) * 100).toFixed(1),
  'empty',
  dead,
);
