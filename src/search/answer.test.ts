import { expect, it } from 'vitest';
import { traditionalVariants } from '../core/text/variants.ts';
import { answer } from './answer.ts';
import { bruteLookup } from './brute.ts';
import { fixtureRecords } from './fixtures/records.ts';
import type { Lookup } from './lookup.ts';
import { foldRecord } from './verify-hit.ts';

/** What a search asks for, on the fixture records; a later one overtakes it at its nth question. */
async function asksOf(query: string, overtaken = Number.POSITIVE_INFINITY) {
  const variants = traditionalVariants();
  const later = new AbortController();
  const asked: string[] = [];
  const noting =
    <Args extends unknown[], Result>(name: keyof Lookup, ask: (...args: Args) => Promise<Result>) =>
    (...args: Args) => {
      asked.push(name);
      if (asked.length === overtaken) later.abort();
      return ask(...args);
    };
  const folded = fixtureRecords.map((record, order) => {
    return [String(order), foldRecord({ ...record, order }, variants)] as const;
  });
  const none = async () => null;
  const lookup = bruteLookup(new Map(folded), variants, {
    places: none,
    names: noting('names', none),
    sounds: none,
    similar: noting('similar', none),
  });
  const noted = { ...lookup, containing: noting('containing', lookup.containing) };
  return { results: await answer(query, noted, {}, later.signal), asked };
}

it('a search that a later one has overtaken takes no further step', async () => {
  const whole = await asksOf('魑魅魍魉怎么办');
  expect(whole.results?.outcome).toBe('nothing');
  const exact = whole.asked.indexOf('names');
  expect(exact).toBeGreaterThan(1);
  expect((await asksOf('魑魅魍魉怎么办', 1)).asked).toEqual(['containing']);
  for (let question = 1; question <= exact; question++) {
    const { results, asked } = await asksOf('魑魅魍魉怎么办', question);
    expect(results).toBeNull();
    expect(asked).not.toContain('names');
  }
});
