import type { Fault } from './messages.ts';
import { cacheName } from './shelf.ts';
import type { Times } from './times.ts';

/**
 * After a release could not be stored, storing does not begin by itself until some time has passed.
 * Kept in a cache, because a browser may stop and start the worker at any time.
 */
export interface Pause {
  /** Id of the release; another release may be stored at once. */
  release: string;
  fault: Fault;
  /** How often it has failed one after another. */
  failures: number;
  /** Milliseconds since 1970. */
  until: number;
}

/** Faults that will most likely be there again soon. */
const LASTING: readonly Fault[] = ['changed', 'quota', 'denied'];

const key = (scope: string) => `${scope}.pause`;
const nameOf = (scope: string) => cacheName(scope, 'pause');

/** What is known where a cache cannot be had. */
let remembered: Pause | null = null;

/**
 * The pause after one more failure.
 * @param last the one before, if there was one
 * @param now milliseconds since 1970
 */
export function pauseAfter(
  fault: Fault,
  release: string,
  last: Pause | null,
  { pause, longPause }: Times,
  now: number,
): Pause {
  const failures = (last?.failures ?? 0) + 1;
  const wait = LASTING.includes(fault) ? longPause : pause * 2 ** (failures - 1);
  return { release, fault, failures, until: now + Math.min(wait, longPause) };
}

/** Whether it still lasts; a clock that was set back does not make it longer. */
export function lasts({ until }: Pause, { longPause }: Times, now: number): boolean {
  return until > now && until - now <= longPause;
}

/** The last failure of a release, if it has not been stored since. */
export async function pauseOf(scope: string, release: string): Promise<Pause | null> {
  let pause = remembered;
  try {
    const found = await caches.match(key(scope), { cacheName: nameOf(scope) });
    if (found) pause = await found.json();
  } catch {
    // The browser gives no cache; what is remembered holds as long as the worker runs.
  }
  return pause?.release === release ? pause : null;
}

export async function putPause(scope: string, pause: Pause): Promise<void> {
  remembered = pause;
  try {
    await (await caches.open(nameOf(scope))).put(key(scope), new Response(JSON.stringify(pause)));
  } catch {
    // No space left, or no cache at all. An empty cache would be a leftover.
    await caches.delete(nameOf(scope)).catch(() => {});
  }
}

export async function endPause(scope: string): Promise<void> {
  remembered = null;
  await caches.delete(nameOf(scope)).catch(() => {});
}
