import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, MINUTE, SCOPE } from './fixture/browser.ts';
import { type Published, publish } from './fixture/network.ts';
import { prune, releaseOf, remember } from './readers.ts';
import { cacheName, wholeReleases } from './shelf.ts';

const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'].map((id) =>
  publish(id, { '': `home of ${id}` }),
) as [Published, Published, Published];
const NOBODY: ReadonlySet<string> = new Set();

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(() => browser.close());

async function stored(): Promise<string[]> {
  return (await wholeReleases(SCOPE)).map(({ id }) => id).toReversed();
}

const aWhile = () => vi.advanceTimersByTimeAsync(MINUTE);

describe('which release a page is of', () => {
  it('is known for each page that was opened', async () => {
    await remember(SCOPE, 'a', 'first');
    await remember(SCOPE, 'b', 'second');
    expect(await releaseOf(SCOPE, 'a')).toBe('first');
    expect(await releaseOf(SCOPE, 'b')).toBe('second');
    expect(await releaseOf(SCOPE, 'c')).toBeNull();
  });

  it('is not known where there is no space to keep it, and leaves nothing over', async () => {
    browser.caches.full = true;
    await remember(SCOPE, 'a', 'first');
    expect(await releaseOf(SCOPE, 'a')).toBeNull();
    expect(await browser.caches.keys()).toEqual([]);
  });

  it('stays known of the pages opened before space ran out', async () => {
    await remember(SCOPE, 'a', 'first');
    browser.caches.full = true;
    await remember(SCOPE, 'b', 'first');
    expect(await releaseOf(SCOPE, 'a')).toBe('first');
  });

  it('is no concern where the browser keeps nothing', async () => {
    browser.caches.denied = true;
    await remember(SCOPE, 'a', 'first');
  });
});

describe('when a new release is stored', () => {
  it('the earlier ones are thrown away when nobody reads them', async () => {
    await browser.shelve(FIRST, SECOND, THIRD);
    await prune(SCOPE, 'third', NOBODY);
    expect(await stored()).toEqual(['third']);
  });

  it('one that a page is still open of is kept until it is closed', async () => {
    await browser.shelve(FIRST, SECOND, THIRD);
    await remember(SCOPE, 'page', 'first');
    await aWhile();
    await prune(SCOPE, 'third', new Set(['page']));
    expect(await stored()).toEqual(['first', 'third']);
    expect(await releaseOf(SCOPE, 'page')).toBe('first');
    await prune(SCOPE, 'third', NOBODY);
    expect(await stored()).toEqual(['third']);
    expect(await releaseOf(SCOPE, 'page')).toBeNull();
  });

  it('one whose page is only just opening is kept for a minute', async () => {
    await browser.shelve(FIRST, THIRD);
    await remember(SCOPE, 'page', 'first');
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    await prune(SCOPE, 'third', NOBODY);
    expect(await stored()).toEqual(['first', 'third']);
    await vi.advanceTimersByTimeAsync(1);
    await prune(SCOPE, 'third', NOBODY);
    expect(await stored()).toEqual(['third']);
  });

  it.each([
    ['while it is not yet whole, the last that is', [FIRST, SECOND], ['second']],
    ['also where it was stored before another', [THIRD, SECOND], ['third']],
  ])('there is always one that can be read: %s', async (_, releases, kept) => {
    await browser.shelve(...releases);
    await prune(SCOPE, 'third', NOBODY);
    expect(await stored()).toEqual(kept);
  });

  it('what is stored of it so far is kept, and of another that was given up is not', async () => {
    await browser.caches.open(cacheName(SCOPE, 'third'));
    await browser.caches.open(cacheName(SCOPE, 'given-up'));
    await prune(SCOPE, 'third', NOBODY);
    expect(await browser.caches.keys()).toContain(cacheName(SCOPE, 'third'));
    expect(await browser.caches.keys()).not.toContain(cacheName(SCOPE, 'given-up'));
  });

  it('what is known of readers and of failures is kept', async () => {
    await remember(SCOPE, 'page', 'third');
    await browser.caches.open(cacheName(SCOPE, 'pause'));
    await prune(SCOPE, 'third', new Set(['page']));
    expect(await releaseOf(SCOPE, 'page')).toBe('third');
    expect(await browser.caches.keys()).toContain(cacheName(SCOPE, 'pause'));
  });

  it('what other sites of the same host keep is left alone', async () => {
    const others = [cacheName('https://e.org/other/', 'first'), 'something else'];
    for (const name of others) await browser.caches.open(name);
    await prune(SCOPE, 'third', NOBODY);
    expect(await browser.caches.keys()).toEqual(expect.arrayContaining(others));
  });
});
