import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RightOfWay } from './right-of-way.ts';

const QUIET = 2_000;
const { signal } = new AbortController();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether storing may go on after so many more milliseconds. */
async function isFree(way: RightOfWay, ms: number): Promise<boolean> {
  let free = false;
  const stop = new AbortController();
  way.free(stop.signal).then(
    () => {
      free = true;
    },
    () => {},
  );
  await vi.advanceTimersByTimeAsync(ms);
  stop.abort();
  return free;
}

it('lets storing go on at once where no reader has asked for anything', async () => {
  await new RightOfWay(QUIET).free(signal);
});

it('makes it wait a while after a reader has asked, and anew after each time', async () => {
  const way = new RightOfWay(QUIET);
  way.asked();
  expect(await isFree(way, QUIET - 1)).toBe(false);
  way.asked();
  expect(await isFree(way, QUIET - 1)).toBe(false);
  expect(await isFree(way, 0), 'not a moment earlier').toBe(false);
  expect(await isFree(way, 1)).toBe(true);
});

it('makes it wait as long as an answer is under way, also when that fails', async () => {
  const way = new RightOfWay(QUIET);
  let fail = (_: Error) => {};
  const answer = way.give(
    new Promise((_, reject) => {
      fail = reject;
    }),
  );
  expect(await isFree(way, 100 * QUIET)).toBe(false);
  fail(new Error('no network'));
  await expect(answer).rejects.toThrow('no network');
  expect(await isFree(way, QUIET)).toBe(true);
});

it('makes it wait for the last of several answers, and for the next one as well', async () => {
  const way = new RightOfWay(QUIET);
  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  way.give(after(QUIET));
  way.give(after(5 * QUIET));
  expect(await isFree(way, 5 * QUIET)).toBe(false);
  expect(await isFree(way, QUIET)).toBe(true);
  way.give(after(5 * QUIET));
  expect(await isFree(way, 5 * QUIET)).toBe(false);
  expect(await isFree(way, QUIET)).toBe(true);
});

it('tells whoever fetches for storing that a reader comes', () => {
  const way = new RightOfWay(QUIET);
  const giveWay = vi.fn();
  const end = way.onAsked(giveWay);
  way.asked();
  end();
  way.asked();
  expect(giveWay).toHaveBeenCalledTimes(1);
});

it('ends the waiting when storing is to end', async () => {
  const way = new RightOfWay(QUIET);
  way.asked();
  const stop = new AbortController();
  const waiting = way.free(stop.signal);
  stop.abort(new Error('removed'));
  await expect(waiting).rejects.toThrow('removed');
  await expect(way.free(stop.signal), 'and does not begin it anew').rejects.toThrow('removed');
});
