import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser, DAY, MINUTE, SCOPE } from './fixture/browser.ts';
import type { Fault } from './messages.ts';
import { endPause, lasts, type Pause, pauseAfter, pauseOf, putPause } from './pause.ts';
import { TIMES } from './times.ts';

const NOW = Date.UTC(2030, 0, 1);

function afterFailures(fault: Fault, failures: number): Pause {
  let pause: Pause | null = null;
  for (let i = 0; i < failures; i++) pause = pauseAfter(fault, 'r', pause, TIMES, NOW);
  return pause!;
}

it('is longer after each failure, and at most a day', () => {
  const waits = [1, 2, 3, 4, 20].map((count) => afterFailures('network', count).until - NOW);
  expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, DAY]);
});

it('is a day where pages come altered, and where there is no space', () => {
  for (const fault of ['changed', 'quota', 'denied'] as const) {
    expect(afterFailures(fault, 1).until - NOW, fault).toBe(DAY);
  }
});

it('ends when its time has come, and does not last for ever when the clock is set back', () => {
  const pause = afterFailures('changed', 1);
  expect(lasts(pause, TIMES, NOW)).toBe(true);
  expect(lasts(pause, TIMES, NOW + DAY - 1)).toBe(true);
  expect(lasts(pause, TIMES, NOW + DAY)).toBe(false);
  expect(lasts(pause, TIMES, NOW - 1)).toBe(false);
});

describe('what is known of it', () => {
  const PAUSE = pauseAfter('network', 'r', null, TIMES, NOW);

  let browser: Browser;
  beforeEach(() => {
    browser = new Browser();
  });
  afterEach(async () => {
    await endPause(SCOPE);
    browser.close();
  });

  it('is of the release that failed, and of no other', async () => {
    expect(await pauseOf(SCOPE, 'r')).toBeNull();
    await putPause(SCOPE, PAUSE);
    expect(await pauseOf(SCOPE, 'r')).toEqual(PAUSE);
    expect(await pauseOf(SCOPE, 'another')).toBeNull();
  });

  it('is what failed last', async () => {
    await putPause(SCOPE, PAUSE);
    const next = pauseAfter('server', 'r', PAUSE, TIMES, NOW);
    await putPause(SCOPE, next);
    expect(await pauseOf(SCOPE, 'r')).toEqual(next);
  });

  it('is forgotten when the release has been stored, and leaves nothing over', async () => {
    await putPause(SCOPE, PAUSE);
    await endPause(SCOPE);
    expect(await pauseOf(SCOPE, 'r')).toBeNull();
    expect(await browser.caches.keys()).toEqual([]);
  });

  it('holds as long as the worker runs where there is no space, and leaves nothing over', async () => {
    browser.caches.full = true;
    await putPause(SCOPE, PAUSE);
    expect(await pauseOf(SCOPE, 'r')).toEqual(PAUSE);
    expect(await browser.caches.keys()).toEqual([]);
  });

  it('holds as long as the worker runs where the browser keeps nothing', async () => {
    browser.caches.denied = true;
    await putPause(SCOPE, PAUSE);
    expect(await pauseOf(SCOPE, 'r')).toEqual(PAUSE);
    await endPause(SCOPE);
    expect(await pauseOf(SCOPE, 'r')).toBeNull();
  });
});
