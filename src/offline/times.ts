/** How long the worker waits, all in milliseconds. A site under test waits less. */
export interface Times {
  /** For the whole of a file that is to be stored. */
  file: number;
  /** Before a file that did not come is asked for again; each time twice as long. */
  retry: number;
  /** After a reader has asked for something, before storing goes on. */
  quiet: number;
  /** For an answer that a reader waits for, before they are told that none came. */
  answer: number;
  /** After giving up, before storing begins again by itself; each time twice as long. */
  pause: number;
  /** The longest pause, and the one after pages that came altered or when there was no space. */
  longPause: number;
}

export const TIMES: Times = {
  file: 30_000,
  retry: 2_000,
  quiet: 2_000,
  answer: 30_000,
  pause: 60_000,
  longPause: 24 * 60 * 60_000,
};
