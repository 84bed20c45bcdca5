import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Browser,
  DAY,
  inTime,
  MINUTE,
  Page,
  SCOPE,
  SECOND,
  type Worker,
} from './fixture/browser.ts';
import { failing, only, publish, reset, scriptAdded, silent, slow } from './fixture/network.ts';
import type { OfflineState, Request as Wish } from './messages.ts';
import { releaseOf, remember } from './readers.ts';
import { summaryOf } from './release.ts';
import { address, cacheName, missingFiles, wholeReleases } from './shelf.ts';

const OLDER = publish('older', { '': 'older home' });
const OLD = publish('old', { '': 'old home', 'a.js': 'old script' });
const NEW = publish('new', { '': 'new home', 'a.js': 'new script' });
const NEXT = publish('next', { '': 'next home', 'a.js': 'next script' });

let browser: Browser;
let worker: Worker;
let page: Page;
beforeEach(async () => {
  browser = new Browser();
  browser.network = NEW.healthy;
  page = browser.open();
  worker = await browser.start(NEW);
});
afterEach(() => browser.close());

/** All that comes of what a page asks for. */
function ask(wish: Wish): Promise<void> {
  return inTime(worker.hear(wish, page));
}

/** What a page is told when it asks. */
async function state(): Promise<OfflineState> {
  await ask('state');
  return page.told.at(-1)!;
}

/** What a reader sees. */
async function shown(answer: Promise<Response> | undefined): Promise<string> {
  if (!answer) return 'as if there were no worker';
  return inTime(answer).then(
    (response) => response.text(),
    (error: Error) => `error: ${error.message}`,
  );
}

const storedIds = async () => (await wholeReleases(SCOPE)).map(({ id }) => id);
const timesAsked = (path: string) => browser.asked.filter((asked) => asked.path === path).length;

it('takes over at once, also the pages that are open', async () => {
  await worker.takeOver();
  expect(worker.scope.waits).toBe(false);
  expect(browser.claimed).toBe(true);
});

it('stores nothing until a page asks it to', async () => {
  await worker.takeOver();
  await worker.navigate('', page);
  await state();
  expect(await storedIds()).toEqual([]);
  expect(timesAsked('a.js')).toBe(0);
});

describe('what is asked for', () => {
  beforeEach(() => browser.shelve(OLD, NEW));

  it('is answered from what is stored, without a network', async () => {
    browser.network = reset;
    expect(await shown(worker.navigate('', page))).toBe('new home');
    expect(await shown(worker.request('a.js', page))).toBe('new script');
    expect(browser.asked).toEqual([]);
  });

  it('is of the release that the page is of, also by way of a script of its own', async () => {
    const script = new Page(SCOPE, 'worker');
    await remember(SCOPE, page.id, 'old');
    expect(await shown(worker.request('a.js', page, { resulting: script.id }))).toBe('old script');
    expect(await shown(worker.request('a.js', script))).toBe('old script');
    expect(await shown(worker.navigate('', page)), 'until it is loaded anew').toBe('new home');
    expect(await shown(worker.request('a.js', page))).toBe('new script');
  });

  it.each([
    ['what is sent to the server', { method: 'POST' }],
    ['what is of others', { url: 'https://e.org/other/a.js' }],
    ['a part of a file', { headers: { range: 'bytes=0-9' } }],
  ])('is left to the browser when it is %s', async (_, properties) => {
    expect(worker.request('a.js', page, properties)).toBeUndefined();
  });
});

describe('from an empty shelf', () => {
  it('nothing is answered, once that is known', async () => {
    expect(await shown(worker.navigate('', page))).toBe('new home');
    await state();
    expect(await shown(worker.navigate('', page))).toBe('as if there were no worker');
    expect(await shown(worker.request('a.js', page))).toBe('as if there were no worker');
  });

  it('storing stands back all the same for what a reader asks for', async () => {
    browser.network = slow(SECOND, NEW.healthy);
    await state();
    const storing = worker.hear('store', page);
    await vi.advanceTimersByTimeAsync(SECOND / 2);
    worker.navigate('', page);
    expect(browser.asked.map(({ signal }) => signal!.aborted)).toEqual([true, true]);
    await inTime(storing);
    expect(await storedIds()).toEqual(['new']);
  });

  it('pages are answered as soon as a release is stored', async () => {
    await state();
    await ask('store');
    browser.network = reset;
    expect(await shown(worker.navigate('', page))).toBe('new home');
  });

  it('they are answered also from a release that lost files', async () => {
    await browser.shelveWithout(['a.js'], NEW);
    await state();
    expect(await shown(worker.navigate('', page))).toBe('new home');
  });
});

describe('a page that asks how things stand', () => {
  const NOTHING: OfflineState = {
    newest: summaryOf(NEW.release),
    stored: null,
    reading: 'new',
    storing: null,
    fault: null,
    pausing: false,
  };

  it('is told so where nothing is stored', async () => {
    expect(await state()).toEqual(NOTHING);
  });

  it('is told the release that it is of, and the one that is stored', async () => {
    await browser.shelve(OLD);
    await worker.navigate('', page);
    expect(await state()).toEqual({ ...NOTHING, stored: summaryOf(OLD.release), reading: 'old' });
  });

  it('counts as one of the newest release when it came from the network, and stays that', async () => {
    await state();
    expect(await releaseOf(SCOPE, page.id)).toBe('new');
    const next = await browser.start(NEXT);
    await inTime(next.hear('state', page));
    expect(page.told.at(-1)).toEqual({
      ...NOTHING,
      newest: summaryOf(NEXT.release),
      reading: 'new',
    });
  });

  it.each([
    ['the newest, whenever it was stored', [NEW, OLD], [], 'new'],
    ['another while the newest is not', [OLDER, OLD], [], 'old'],
    ['another when the newest has lost files', [OLD, NEW], ['new'], 'old'],
    ['none when that has lost files too', [OLD, NEW], ['old', 'new'], undefined],
  ])('is told as stored %s', async (_, releases, damaged, expected) => {
    await browser.shelve(...releases);
    for (const id of damaged) {
      await (await browser.caches.open(cacheName(SCOPE, id))).delete(address(SCOPE, ''));
    }
    expect((await state()).stored?.id).toBe(expected);
  });

  it('has what nobody reads any more thrown away', async () => {
    await browser.shelve(OLDER, OLD, NEW);
    const script = browser.open(new Page(SCOPE, 'worker'));
    await remember(SCOPE, page.id, 'new');
    await remember(SCOPE, script.id, 'old');
    await vi.advanceTimersByTimeAsync(MINUTE);
    await state();
    expect(await storedIds()).toEqual(['new', 'old']);
  });

  it('is answered alone', async () => {
    const other = browser.open();
    await state();
    expect(page.told).toHaveLength(1);
    expect(other.told).toEqual([]);
  });

  it('is answered only where it is a page', async () => {
    await inTime(worker.hear('state', null));
    expect(browser.pages.flatMap(({ told }) => told)).toEqual([]);
  });
});

describe('storing', () => {
  it('ends with the release whole, and says so to every page of the site', async () => {
    const other = browser.open();
    await ask('store');
    expect(await storedIds()).toEqual(['new']);
    for (const { told } of [page, other]) {
      expect(told[0]).toMatchObject({ stored: null, storing: 0 });
      expect(told.at(-1)).toMatchObject({ stored: { id: 'new' }, storing: null, fault: null });
    }
  });

  it('is of no concern to other sites of the same host', async () => {
    const stranger = browser.open(new Page('https://e.org/other/'));
    const script = browser.open(new Page(SCOPE, 'worker'));
    await ask('store');
    expect(stranger.told).toEqual([]);
    expect(script.told).toEqual([]);
  });

  it.each([
    ['whenever a tenth is stored', 10, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    ['not with every file that is less', 11, [0, 20, 40, 60, 80, 100]],
  ])('tells how far it is %s', async (_, count, expected) => {
    const names = Array.from({ length: count }, (_, index) => `${index}.js`);
    const site = publish('many', Object.fromEntries(names.map((name) => [name, 'ten bytes.'])));
    browser.network = slow(SECOND, site.healthy);
    worker = await browser.start(site);
    await ask('store');
    expect([...new Set(page.told.map(({ storing }) => storing))]).toEqual([...expected, null]);
  });

  it('happens once however often it is asked for, and each time it is told that it goes on', async () => {
    browser.network = slow(SECOND, NEW.healthy);
    const first = worker.hear('store', page);
    await vi.advanceTimersByTimeAsync(SECOND / 2);
    const before = page.told.length;
    const second = worker.hear('store-now', page);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.told.length).toBe(before + 1);
    expect(page.told.at(-1)).toMatchObject({ storing: 0, stored: null });
    await inTime(Promise.all([first, second]));
    expect(timesAsked('')).toBe(1);
  });

  it('fetches nothing when all is stored', async () => {
    await browser.shelve(NEW);
    await ask('store');
    expect(browser.asked).toEqual([]);
  });
});

describe('when storing fails', () => {
  let complained: ReturnType<typeof vi.spyOn>;
  beforeEach(() => {
    complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => complained.mockRestore());

  it('every page is told why, and that it does not begin again by itself for a while', async () => {
    browser.network = failing;
    await ask('store');
    const told = { stored: null, storing: null, fault: 'server', pausing: true };
    expect(page.told.at(-1)).toMatchObject(told);
    expect(await state()).toMatchObject(told);
    expect(complained, 'it is nothing to be looked into').not.toHaveBeenCalled();
  });

  it('nothing is fetched for a minute, unless a reader wants it', async () => {
    browser.network = failing;
    await ask('store');
    browser.asked.length = 0;
    browser.network = NEW.healthy;
    await ask('store');
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    await ask('store');
    expect(browser.asked).toEqual([]);
    await ask('store-now');
    expect(await storedIds()).toEqual(['new']);
  });

  it('it begins by itself after a minute, and then after two', async () => {
    browser.network = failing;
    await ask('store');
    for (const minutes of [1, 2]) {
      await vi.advanceTimersByTimeAsync(minutes * MINUTE - 1);
      browser.asked.length = 0;
      await ask('store');
      expect(browser.asked).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(await state()).toMatchObject({ fault: 'server', pausing: false });
      await ask('store');
      expect(browser.asked).not.toEqual([]);
    }
  });

  it('where pages come altered, it begins by itself after a day', async () => {
    browser.network = scriptAdded(NEW.healthy);
    await ask('store');
    browser.network = NEW.healthy;
    await vi.advanceTimersByTimeAsync(DAY - 1);
    await ask('store');
    expect(await storedIds()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await ask('store');
    expect(await storedIds()).toEqual(['new']);
  });

  it('that is known, too, when the browser has stopped the worker and starts it again', async () => {
    browser.network = failing;
    await ask('store');
    worker = await browser.start(NEW);
    browser.asked.length = 0;
    expect(await state()).toMatchObject({ fault: 'server', pausing: true });
    await ask('store');
    expect(browser.asked).toEqual([]);
  });

  it('another release is stored at once', async () => {
    browser.network = failing;
    await ask('store');
    browser.network = NEXT.healthy;
    worker = await browser.start(NEXT);
    expect(await state()).toMatchObject({ fault: null, pausing: false });
    await ask('store');
    expect(await storedIds()).toEqual(['next']);
  });

  it('it is forgotten once all is stored', async () => {
    browser.network = failing;
    await ask('store');
    browser.network = NEW.healthy;
    await ask('store-now');
    expect(page.told.at(-1)).toMatchObject({ fault: null, pausing: false, stored: { id: 'new' } });
  });

  it('the last release is read on', async () => {
    await browser.shelve(OLD);
    browser.network = reset;
    await ask('store');
    expect(page.told.at(-1)).toMatchObject({ fault: 'network', stored: { id: 'old' } });
    expect(await shown(worker.navigate('', page))).toBe('old home');
  });

  it('what nobody expected is written where it can be looked into', async () => {
    vi.stubGlobal('crypto', { subtle: { digest: () => Promise.reject(new TypeError('?')) } });
    await ask('store');
    expect(page.told.at(-1)).toMatchObject({ fault: 'unexpected' });
    expect(complained).toHaveBeenCalledOnce();
  });
});

describe('where the browser keeps nothing', () => {
  beforeEach(() => {
    browser.caches.denied = true;
  });

  it('a page is told that, and that storing does not begin by itself', async () => {
    await ask('state').catch(() => {});
    expect(page.told).toMatchObject([{ stored: null, fault: 'denied', pausing: true }]);
    await ask('store');
    expect(page.told.at(-1)).toMatchObject({ storing: null, fault: 'denied', pausing: true });
    browser.asked.length = 0;
    await ask('store');
    expect(browser.asked).toEqual([]);
  });

  it('all is read over the network', async () => {
    expect(await shown(worker.navigate('', page))).toBe('new home');
    expect(await shown(worker.request('a.js', page))).toBe('new script');
  });
});

describe('removing', () => {
  it('leaves nothing, and says so to every page', async () => {
    await browser.shelve(OLD);
    await ask('store');
    await ask('remove');
    expect(await browser.caches.keys()).toEqual([]);
    expect(page.told.at(-1)).toMatchObject({ stored: null, storing: null, fault: null });
  });

  it('forgets what failed', async () => {
    browser.network = failing;
    await ask('store');
    await ask('remove');
    expect(page.told.at(-1)).toMatchObject({ fault: null, pausing: false });
    expect(await browser.caches.keys()).toEqual([]);
  });

  it('ends what is being stored at once, which is no failure', async () => {
    browser.network = only('a.js', silent, NEW.healthy);
    const storing = worker.hear('store', page);
    await vi.advanceTimersByTimeAsync(SECOND);
    const begin = Date.now();
    await ask('remove');
    await inTime(storing);
    expect(Date.now()).toBe(begin);
    expect(await browser.caches.keys()).toEqual([]);
    expect(page.told.at(-1)).toMatchObject({ storing: null, fault: null, pausing: false });
  });

  it('leaves pages to the browser from then on', async () => {
    await ask('store');
    await ask('remove');
    expect(await shown(worker.navigate('', page))).toBe('as if there were no worker');
  });
});

describe('when the worker of a next release comes', () => {
  it('the release that is being stored is given up for it, which is no failure', async () => {
    browser.network = only('a.js', silent, NEW.healthy);
    const storing = worker.hear('store', page);
    await vi.advanceTimersByTimeAsync(SECOND);
    worker.findNext();
    await inTime(storing);
    expect(page.told.at(-1)).toMatchObject({ storing: null, fault: null });
    browser.asked.length = 0;
    await ask('store-now');
    expect(browser.asked).toEqual([]);
    expect((await missingFiles(SCOPE, NEW.release)).map(({ path }) => path)).toEqual(['a.js']);
  });

  it('the worker itself is not meant before it stores anything', async () => {
    worker.findNext();
    await ask('store');
    expect(await storedIds()).toEqual(['new']);
  });
});
