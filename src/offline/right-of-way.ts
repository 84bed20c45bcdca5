/**
 * Readers go first: while something that a reader asked for is under way, and a little longer,
 * nothing is fetched for storing, and what was being fetched is given up and fetched later.
 */
export class RightOfWay {
  private readonly quiet: number;
  private underWay = 0;
  private lastAsked = Number.NEGATIVE_INFINITY;
  private readonly yielding = new Set<() => void>();

  /** @param quiet milliseconds after a reader last asked for something */
  constructor(quiet: number) {
    this.quiet = quiet;
  }

  /** A reader asks for something that the browser itself will answer: its end is not known here. */
  asked(): void {
    this.lastAsked = performance.now();
    for (const giveWay of this.yielding) giveWay();
  }

  /** A reader asks for something, of which this is the answer. */
  async give<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.asked();
    this.underWay += 1;
    try {
      return await answer;
    } finally {
      this.underWay -= 1;
      this.lastAsked = performance.now();
    }
  }

  /**
   * Waits until no reader waits for anything.
   * @throws what the signal was aborted with
   */
  async free(signal: AbortSignal): Promise<void> {
    for (;;) {
      const now = performance.now();
      const last = this.underWay > 0 ? now : this.lastAsked;
      const wait = last + this.quiet - now;
      if (wait <= 0) return;
      await sleep(wait, signal);
    }
  }

  /**
   * @param giveWay called whenever a reader asks for something
   * @returns ends that
   */
  onAsked(giveWay: () => void): () => void {
    this.yielding.add(giveWay);
    return () => this.yielding.delete(giveWay);
  }
}

/**
 * @param ms milliseconds
 * @throws what the signal was aborted with, as soon as it is
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort);
  });
}
