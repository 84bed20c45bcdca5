/** The page's side of the worker: one examination at a time, which can be stopped at any moment. */
import { tellMissingPart } from '../notice/missing-part.ts';
import { ownScript } from '../own-script/own-script.ts';
import type { Answer, Question } from './messages.ts';
import workerScript from './worker.ts?worker&url';

export class Examination {
  private readonly hear: (answer: Answer) => void;
  private worker: Worker | undefined;
  private running = false;

  /** @param hear gets everything the worker says, until the examination is stopped */
  constructor(hear: (answer: Answer) => void) {
    this.hear = hear;
  }

  /** Asks the worker; an examination that still runs is stopped first. */
  ask(question: Question): void {
    if (question.kind === 'verify') this.stop();
    this.running ||= question.kind !== 'prepare';
    try {
      this.worker ??= this.start();
      this.worker.postMessage(question);
    } catch {
      this.fail('unexpected');
    }
  }

  /** Stops what runs; a worker that is idle is kept, with what it has read. */
  stop(): void {
    if (this.running) this.discard();
  }

  private start(): Worker {
    const worker = new Worker(ownScript(workerScript), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'progress') this.running = false;
      this.hear(data);
    });
    // What a script that runs does wrong is described; a script that did not come, or start, is not.
    worker.addEventListener('error', (event) =>
      this.fail(event instanceof ErrorEvent ? 'unexpected' : 'missing'),
    );
    return worker;
  }

  /** Told only where an answer is waited for. */
  private fail(reason: 'unexpected' | 'missing'): void {
    const waited = this.running;
    this.discard();
    if (!waited) return;
    this.hear({ kind: 'failed', reason });
    if (reason === 'missing') void tellMissingPart();
  }

  private discard(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.running = false;
  }
}
