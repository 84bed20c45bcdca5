import { expect, it } from 'vitest';
import type { Fault } from './messages.ts';
import { lasts, type Pause, pauseAfter } from './pause.ts';
import { TIMES } from './times.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
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
