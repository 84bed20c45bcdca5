import { type Act, act, due, type Queue } from './queue.ts';

/** Says words; what it was saying before is broken off. */
export interface Voice {
  say(words: string, pace: number, told: (end: 'said' | 'failed') => void): void;
  stop(): void;
}

/** Gives a voice what is due, and tells the queue when it was said. */
export class Reader {
  pace = 1;
  queue: Queue;
  private readonly voice: Voice;
  private readonly changed: (queue: Queue, failed: boolean) => void;

  constructor(queue: Queue, voice: Voice, changed: (queue: Queue, failed: boolean) => void) {
    this.queue = queue;
    this.voice = voice;
    this.changed = changed;
  }

  do(what: Act): void {
    const before = this.queue;
    this.queue = act(before, what);
    if (this.queue.turn !== before.turn) this.speak(before.mode === 'reading');
    this.changed(this.queue, what.do === 'fail' && this.queue !== before);
  }

  private speak(wasReading: boolean): void {
    const words = due(this.queue);
    if (words === null) {
      if (wasReading) this.voice.stop();
      return;
    }
    const { turn } = this.queue;
    this.voice.say(words, this.pace, (end) =>
      this.do({ do: end === 'said' ? 'said' : 'fail', turn }),
    );
  }
}
