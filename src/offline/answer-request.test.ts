import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerNavigation, answerPart } from './answer-request.ts';
import { Browser, inTime, SCOPE, SECOND } from './fixture/browser.ts';
import {
  captivePortal,
  failing,
  type Network,
  type Published,
  publish,
  reset,
  silent,
  slow,
} from './fixture/network.ts';
import { releaseOf, remember } from './readers.ts';
import { RightOfWay } from './right-of-way.ts';
import { address, cacheName } from './shelf.ts';
import { TIMES } from './times.ts';

const OLD = publish('old', { '': 'old home', 'a.js': 'old script', 'gone/': 'old page' });
const NEW = publish('new', { '': 'new home', 'a.js': 'new script', 'came/': 'new page' });
const TELLING = publish('telling', { 'offline/': 'no network' });
const ONLINE: Network = ({ path }) => new Response(`${path} online`);
const FAILED = 'error: failed to fetch';

let browser: Browser;
let way: RightOfWay;
beforeEach(() => {
  browser = new Browser();
  browser.network = ONLINE;
  way = new RightOfWay(TIMES.quiet);
});
afterEach(() => browser.close());

const site = () => ({ scope: SCOPE, newest: 'new', times: TIMES, way });

function navigate(path: string, client = 'page'): Promise<Response> {
  return inTime(answerNavigation(site(), new Request(SCOPE + path), path.split('?')[0]!, client));
}

function request(path: string, client = 'page', resulting = ''): Promise<Response> {
  return inTime(answerPart(site(), new Request(SCOPE + path), path, client, resulting));
}

/** What a reader sees. */
async function shown(answer: Promise<Response>): Promise<string> {
  return answer.then(
    async (response) => `${response.status} ${await response.text()}`,
    (error: Error) => `error: ${error.message}`,
  );
}

describe('a page', () => {
  it.each<[string, Published[], Network, string, string]>([
    // What is shown, on the shelf, the network, asked for, and the answer.
    ['is of the newest release', [NEW], reset, '', '200 new home'],
    ['is of the newest, whenever it was stored', [NEW, OLD], reset, '', '200 new home'],
    ['is of the last one until the newest is stored', [OLD], ONLINE, '', '200 old home'],
    ['is of an earlier one that alone has it', [OLD, NEW], ONLINE, 'gone/', '200 old page'],
    ['comes from the network where no release has it', [OLD, NEW], ONLINE, 'x/', '200 x/ online'],
    ['comes from the network where nothing is stored', [], ONLINE, '', '200  online'],
    ['is what the server says when that fails', [NEW], failing, 'x/', '500 error'],
    ['is the login where the network wants one', [NEW], captivePortal, 'x/', '200 请登录'],
    ['is said not to be stored without a network', [NEW, TELLING], reset, 'x/', '503 no network'],
    ['fails as ever where no release can say so', [NEW], reset, 'x/', FAILED],
    ['fails as ever where nothing is stored', [], reset, 'x/', FAILED],
  ])('%s', async (_, releases, network, asked, expected) => {
    await browser.shelve(...releases);
    browser.network = network;
    expect(await shown(navigate(asked))).toBe(expected);
  });

  it('is remembered to be of its release, whichever that is', async () => {
    await browser.shelve(OLD, NEW);
    await navigate('', 'one');
    await navigate('gone/', 'other');
    await navigate('x/', 'third');
    expect(await releaseOf(SCOPE, 'one')).toBe('new');
    expect(await releaseOf(SCOPE, 'other')).toBe('old');
    expect(await releaseOf(SCOPE, 'third')).toBeNull();
  });

  it('without its last slash leads on to the page, with what is asked of it', async () => {
    await browser.shelve(NEW);
    const answer = await navigate('came?q=低保');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`${SCOPE}came/?q=%E4%BD%8E%E4%BF%9D`);
    expect(browser.asked).toEqual([]);
  });

  it('that was damaged on the shelf comes from the network', async () => {
    await browser.shelve(NEW);
    const cache = await browser.caches.open(cacheName(SCOPE, 'new'));
    await cache.put(SCOPE, new Response('damaged'));
    expect(await shown(navigate(''))).toBe('200  online');
  });

  it('is waited for half a minute, where something can be said instead', async () => {
    await browser.shelve(TELLING);
    browser.network = silent;
    const begin = Date.now();
    expect(await shown(navigate('x/'))).toBe('503 no network');
    expect(Date.now() - begin).toBe(30 * SECOND);
  });

  it('is waited for as long as the browser waits, where nothing else can be said', async () => {
    browser.network = slow(300 * SECOND, ONLINE);
    expect(await shown(navigate('x/'))).toBe('200 x/ online');
  });
});

describe('what a page asks for', () => {
  it.each<[string, Published[], string, Network, string, string]>([
    // What is given, on the shelf, what the page is of, the network, asked for, and the answer.
    ['is of its own release', [OLD, NEW], 'old', reset, 'a.js', '200 old script'],
    ['is never of a newer one', [OLD, NEW], 'old', ONLINE, 'came/', '200 came/ online'],
    ['is fetched where that is not stored', [OLD], 'new', ONLINE, 'a.js', '200 a.js online'],
    ['is fetched where that does not have it', [NEW], 'new', ONLINE, 'x.js', '200 x.js online'],
    ['fails as ever where the network does', [OLD], 'new', reset, 'a.js', FAILED],
  ])('%s', async (_, releases, reading, network, asked, expected) => {
    await browser.shelve(...releases);
    await remember(SCOPE, 'page', reading);
    browser.network = network;
    expect(await shown(request(asked))).toBe(expected);
  });

  it('is of the newest release where nobody has said which the page is of', async () => {
    await browser.shelve(NEW, OLD);
    expect(await shown(request('a.js', 'unknown'))).toBe('200 new script');
  });

  it('is given up when no answer comes in half a minute', async () => {
    browser.network = silent;
    const begin = Date.now();
    expect(await shown(request('a.js'))).toMatch(/^error: no answer/);
    expect(Date.now() - begin).toBe(30 * SECOND);
  });

  it('by way of a script of its own is of the same release', async () => {
    await browser.shelve(OLD, NEW);
    await remember(SCOPE, 'page', 'old');
    await request('a.js', 'page', 'worker');
    expect(await releaseOf(SCOPE, 'worker')).toBe('old');
  });

  it('is not remembered as a reader when it is no script of its own', async () => {
    await browser.shelve(OLD);
    await remember(SCOPE, 'page', 'old');
    await request('a.js');
    expect(await releaseOf(SCOPE, '')).toBeNull();
  });
});

describe('where the browser keeps nothing', () => {
  beforeEach(() => {
    browser.caches.denied = true;
  });

  it('pages and what they ask for come from the network', async () => {
    expect(await shown(navigate('x/'))).toBe('200 x/ online');
    expect(await shown(request('a.js'))).toBe('200 a.js online');
  });
});

describe('storing', () => {
  /** Whether it goes on at this moment. */
  async function goesOn(): Promise<boolean> {
    let free = false;
    const stop = new AbortController();
    const waiting = way.free(stop.signal).then(
      () => {
        free = true;
      },
      () => {},
    );
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    await waiting;
    return free;
  }

  it.each([
    ['a page', () => answerNavigation(site(), new Request(`${SCOPE}x/`), 'x/', 'page')],
    ['a file', () => answerPart(site(), new Request(`${SCOPE}x.js`), 'x.js', 'page', '')],
  ])('stands back while a reader waits for %s from the network', async (_, ask) => {
    browser.network = slow(10 * SECOND, ONLINE);
    const answer = ask();
    await vi.advanceTimersByTimeAsync(10 * SECOND - 1);
    expect(await goesOn()).toBe(false);
    await inTime(answer);
    await vi.advanceTimersByTimeAsync(TIMES.quiet);
    expect(await goesOn()).toBe(true);
  });

  it('goes on while readers are given what is stored', async () => {
    await browser.shelve(NEW);
    await navigate('');
    await request('a.js');
    expect(await goesOn()).toBe(true);
  });
});

it('an address in Chinese leads on as browsers write it', async () => {
  await browser.shelve(publish('new', { '民生/': 'page' }));
  const answer = await navigate('民生');
  expect(answer.headers.get('location')).toBe(address(SCOPE, '民生/'));
});
