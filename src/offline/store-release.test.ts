import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, inTime, MINUTE, SCOPE, SECOND } from './fixture/browser.ts';
import {
  captivePortal,
  failing,
  first,
  type Network,
  only,
  type Published,
  publish,
  reset,
  scriptAdded,
  shortened,
  silent,
  slow,
  stalled,
  truncated,
} from './fixture/network.ts';
import type { Fault } from './messages.ts';
import { RightOfWay } from './right-of-way.ts';
import { address, cacheName, missingFiles, readFile, wholeReleases } from './shelf.ts';
import { StoreError, storeRelease } from './store-release.ts';
import { TIMES } from './times.ts';

const SITE = publish('new', {
  'doc/': 'the long text of the document',
  'a.js': 'script()',
  'about/': 'about',
  'b.css': 'style{}',
});
/** Bytes of its files, in the order in which they are fetched. */
const [ABOUT, DOC, SCRIPT, STYLE] = [5, 29, 8, 7];

let browser: Browser;
let way: RightOfWay;
let stop: AbortController;
let progress: number[];
beforeEach(() => {
  browser = new Browser();
  browser.network = SITE.healthy;
  way = new RightOfWay(TIMES.quiet);
  stop = new AbortController();
  progress = [];
});
afterEach(() => browser.close());

function store({ release }: Published = SITE): Promise<void> {
  const report = (bytes: number) => progress.push(bytes);
  return storeRelease({ scope: SCOPE, release, times: TIMES, way, signal: stop.signal, report });
}

/** Why storing fails. */
async function faultOf(storing: Promise<void>): Promise<Fault | undefined> {
  const error = await inTime(storing).catch((error: unknown) => error);
  if (!(error instanceof StoreError)) throw error;
  return error.fault;
}

/** Milliseconds until something has come about, or failed. */
async function duration(promise: Promise<void>): Promise<number> {
  const begin = Date.now();
  await inTime(promise).catch(() => {});
  return Date.now() - begin;
}

async function isWhole({ release }: Published = SITE): Promise<boolean> {
  return (await wholeReleases(SCOPE)).some(({ id }) => id === release.id);
}

async function missing({ release }: Published = SITE): Promise<string[]> {
  return (await missingFiles(SCOPE, release)).map(({ path }) => path);
}

const paths = () => browser.asked.map(({ path }) => path);
const timesAsked = (path: string) => paths().filter((one) => one === path).length;

describe('on a network that works', () => {
  it('every file is stored as it was published, and then the release is whole', async () => {
    await inTime(store());
    expect(await isWhole()).toBe(true);
    for (const file of SITE.release.files) {
      const stored = await readFile(SCOPE, SITE.release, file);
      expect(stored?.headers.get('content-type')).toBe('text/html');
    }
  });

  it('each file is fetched once, the smallest page first', async () => {
    await inTime(store());
    expect(paths()).toEqual(['about/', 'doc/', 'a.js', 'b.css']);
  });

  it.each([
    ['the home page', { 'x.js': '1', 'a/': 'a page', '': 'home' }, ''],
    ['a page that is a file', { 'x.js': '1', 'a/': 'a page', '404.html': 'none' }, '404.html'],
    ['what is no page only where there is none', { 'x.js': '1', 'y.js': '22' }, 'x.js'],
  ])('%s may be the first', async (_, files, path) => {
    const site = publish('other', files);
    browser.network = site.healthy;
    await inTime(store(site));
    expect(paths()[0]).toBe(path);
    expect(paths().toSorted()).toEqual(Object.keys(files).toSorted());
  });

  it('it is told how many bytes are stored, from none to all', async () => {
    await inTime(store());
    expect(progress).toEqual([
      0,
      ABOUT,
      ABOUT + DOC,
      ABOUT + DOC + SCRIPT,
      ABOUT + DOC + SCRIPT + STYLE,
    ]);
    expect(progress.at(-1)).toBe(SITE.release.bytes);
  });

  it('two files are under way at once, and no more', async () => {
    browser.network = silent;
    store().catch(() => {});
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(paths()).toEqual(['about/', 'doc/']);
  });

  it('a file that the server gives no type is kept as bytes', async () => {
    browser.network = async (asked) => {
      const response = await SITE.healthy(asked);
      return new Response(await response.arrayBuffer());
    };
    await inTime(store());
    const stored = await readFile(SCOPE, SITE.release, SITE.release.files[0]!);
    expect(stored?.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('a file that came by way of another address is kept as if it had not', async () => {
    browser.network = async (asked) => {
      const response = await SITE.healthy(asked);
      return Object.defineProperty(response, 'redirected', { value: true });
    };
    await inTime(store());
    const stored = await readFile(SCOPE, SITE.release, SITE.release.files[0]!);
    expect(stored?.redirected).toBe(false);
  });
});

describe('on a network that fails', () => {
  const TROUBLES: readonly [name: string, trouble: Network, fault: Fault][] = [
    ['never answers', silent, 'slow'],
    ['begins to answer and stalls', stalled, 'slow'],
    ['takes longer than half a minute', slow(30 * SECOND + 1, SITE.healthy), 'slow'],
    ['refuses connections', reset, 'network'],
    ['breaks off its answers', truncated, 'network'],
    ['has a server that fails', failing, 'server'],
    ['wants a login first', captivePortal, 'foreign'],
    ['cuts its answers short', shortened(SITE.healthy), 'foreign'],
    ['adds a script to pages', scriptAdded(SITE.healthy), 'changed'],
  ];

  it.each(TROUBLES)('one that %s is told from the others', async (_, trouble, fault) => {
    browser.network = trouble;
    expect(await faultOf(store())).toBe(fault);
    expect(await isWhole()).toBe(false);
  });

  it.each(TROUBLES.filter(([, , fault]) => ['slow', 'network', 'server'].includes(fault)))(
    'what one that %s does twice is waited out',
    async (_, trouble) => {
      browser.network = only('a.js', first(2, trouble, SITE.healthy), SITE.healthy);
      await inTime(store());
      expect(await isWhole()).toBe(true);
      expect(timesAsked('a.js')).toBe(3);
    },
  );

  it('a file that fails is asked for three times, after two seconds and after four', async () => {
    browser.network = only('a.js', failing, SITE.healthy);
    expect(await duration(store())).toBe((2 + 4) * SECOND);
    expect(timesAsked('a.js')).toBe(3);
  });

  it('each time a file is given half a minute', async () => {
    browser.network = silent;
    expect(await duration(store())).toBe((30 + 2 + 30 + 4 + 30) * SECOND);
  });

  it('an answer within half a minute is soon enough', async () => {
    browser.network = slow(30 * SECOND - 1, SITE.healthy);
    await inTime(store());
    expect(await isWhole()).toBe(true);
  });

  it('where one file does not come, the others are no longer asked for', async () => {
    browser.network = only('about/', failing, silent);
    await faultOf(store());
    expect(new Set(paths())).toEqual(new Set(['about/', 'doc/']));
    expect(browser.asked.every(({ signal }) => signal!.aborted)).toBe(true);
  });

  it('of an answer that is not wanted nothing more is to come', async () => {
    browser.network = () => new Response(new ReadableStream(), { status: 500 });
    await faultOf(store());
    expect(browser.asked.every(({ signal }) => signal!.aborted)).toBe(true);
  });

  it('the next attempt goes on where the last one ended', async () => {
    browser.network = only('a.js', failing, SITE.healthy);
    await faultOf(store());
    expect(await missing()).toEqual(['a.js']);
    browser.asked.length = 0;
    progress.length = 0;
    browser.network = SITE.healthy;
    await inTime(store());
    expect(paths()).toEqual(['a.js']);
    expect(progress).toEqual([SITE.release.bytes - SCRIPT, SITE.release.bytes]);
    expect(await isWhole()).toBe(true);
  });
});

describe('where files come other than published', () => {
  it('a cache on the way that has an old file is asked past', async () => {
    browser.network = (asked) =>
      asked.cache === 'reload' ? SITE.healthy(asked) : new Response('old');
    await inTime(store());
    expect(await isWhole()).toBe(true);
  });

  it('it is given up at once, and little was fetched for nothing', async () => {
    browser.network = scriptAdded(SITE.healthy);
    expect(await duration(store())).toBe(0);
    expect(timesAsked('about/')).toBe(2);
  });

  it('the smallest other file shows that it is our site all the same', async () => {
    const site = publish('mixed', { 'a/': 'page', 'big.js': 'longer', 'small.js': 'short' });
    browser.network = only('a/', captivePortal, only('big.js', silent, site.healthy));
    expect(await faultOf(store(site))).toBe('changed');
  });

  it('a file that is no page is not told as an altered page', async () => {
    browser.network = only('a.js', captivePortal, SITE.healthy);
    expect(await faultOf(store())).toBe('foreign');
  });

  it('a site of nothing but pages cannot be known from another', async () => {
    const site = publish('pages', { '': 'home', 'a/': 'a page' });
    browser.network = scriptAdded(site.healthy);
    expect(await faultOf(store(site))).toBe('foreign');
  });

  it('when the network fails while that is found out, the network is told', async () => {
    browser.network = only('b.css', reset, only('about/', captivePortal, silent));
    expect(await faultOf(store())).toBe('network');
  });
});

describe('where another release is on the shelf', () => {
  const OLD = publish('old', {
    'doc/': 'the text of the document as it was',
    'a.js': 'script()',
    'about/': 'about',
    'moved.css': 'style{}',
  });
  beforeEach(() => browser.shelve(OLD));

  it('files that both have alike are not fetched', async () => {
    await inTime(store());
    expect(paths()).toEqual(['doc/', 'b.css']);
    expect(await missing()).toEqual([]);
    expect(await isWhole()).toBe(true);
    expect(await isWhole(OLD), 'the other is still there').toBe(true);
  });

  it('a file that was damaged there is fetched', async () => {
    const cache = await browser.caches.open(cacheName(SCOPE, 'old'));
    await cache.put(address(SCOPE, 'a.js'), new Response('damaged'));
    await inTime(store());
    expect(paths()).toContain('a.js');
    expect(await isWhole()).toBe(true);
  });

  it('a release that was whole and has lost files since is mended from it', async () => {
    await browser.shelveWithout(['doc/', 'about/'], SITE);
    await inTime(store());
    expect(paths()).toEqual(['doc/']);
    expect(await missing()).toEqual([]);
  });
});

describe('where the browser sets limits', () => {
  const all = SITE.release.bytes;

  it.each<[string, StorageEstimate | undefined]>([
    ['says nothing of space', undefined],
    ['does not say how much there is', { usage: 10 }],
    ['has just enough', { quota: all + 10, usage: 10 }],
    ['does not say how much is used', { quota: all }],
  ])('a browser that %s stores', async (_, estimate) => {
    browser.estimate = estimate && (async () => estimate);
    await inTime(store());
    expect(await isWhole()).toBe(true);
  });

  it('a browser that tells nothing at all of storage stores', async () => {
    vi.stubGlobal('navigator', {});
    await inTime(store());
    vi.stubGlobal('navigator', { storage: {} });
    await inTime(store());
    expect(await isWhole()).toBe(true);
  });

  it.each<[string, StorageEstimate]>([
    ['is too small', { quota: all - 1, usage: 0 }],
    ['is too full', { quota: all + 9, usage: 10 }],
  ])('nothing is fetched where the space %s', async (_, estimate) => {
    browser.estimate = async () => estimate;
    expect(await faultOf(store())).toBe('quota');
    expect(paths()).toEqual([]);
  });

  it('what is stored already needs no more space', async () => {
    await browser.shelveWithout(['a.js'], SITE);
    browser.estimate = async () => ({ quota: all, usage: all - SCRIPT });
    await inTime(store());
    expect(await missing()).toEqual([]);
  });

  it('when space runs out on the way, nothing is left of it', async () => {
    browser.network = (asked) => {
      browser.caches.full ||= asked.path === 'a.js';
      return SITE.healthy(asked);
    };
    expect(await faultOf(store())).toBe('quota');
    expect(await browser.caches.keys()).toEqual([]);
  });

  it('a browser that lets the site keep nothing is told as that', async () => {
    browser.caches.denied = true;
    expect(await faultOf(store())).toBe('denied');
  });

  it.each([
    ['an error', new TypeError('?')],
    ['no error at all', 'thrown'],
  ])('what nobody expected, %s, is not told as a fault of the network', async (_, thrown) => {
    vi.stubGlobal('crypto', { subtle: { digest: () => Promise.reject(thrown) } });
    expect(await faultOf(store())).toBe('unexpected');
  });
});

describe('while a reader asks for something', () => {
  it('what is being fetched is given up, and fetched when the reader has it', async () => {
    browser.network = slow(SECOND, SITE.healthy);
    const storing = store();
    await vi.advanceTimersByTimeAsync(SECOND / 2);
    let answer = () => {};
    way.give(
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
    );
    expect(browser.asked.map(({ signal }) => signal!.aborted)).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(MINUTE);
    answer();
    await vi.advanceTimersByTimeAsync(2 * SECOND - 1);
    expect(paths(), 'until two seconds later').toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(paths()).toHaveLength(4);
    await inTime(storing);
    expect(await isWhole()).toBe(true);
  });

  it('however often that happens, it is no failure', async () => {
    browser.network = slow(SECOND, SITE.healthy);
    const storing = store();
    for (let times = 0; times < 10; times++) {
      await vi.advanceTimersByTimeAsync(TIMES.quiet + SECOND / 2);
      way.asked();
    }
    await inTime(storing);
    expect(await isWhole()).toBe(true);
  });
});

describe('when storing is to end', () => {
  it('it ends at once with the reason, and keeps what it has', async () => {
    browser.network = only('a.js', silent, SITE.healthy);
    const storing = store();
    await vi.advanceTimersByTimeAsync(SECOND);
    stop.abort('removed');
    await expect(storing).rejects.toBe('removed');
    expect(await isWhole()).toBe(false);
    expect(await missing()).toEqual(['a.js']);
    expect(browser.asked.every(({ signal }) => signal!.aborted)).toBe(true);
  });

  it('it ends while it waits to ask again', async () => {
    browser.network = failing;
    const storing = store();
    await vi.advanceTimersByTimeAsync(SECOND);
    stop.abort('removed');
    await expect(storing).rejects.toBe('removed');
  });
});
