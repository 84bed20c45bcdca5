/** What is read aloud, in order, as a state that only `act` changes: no voice, no page, no clock. */

export interface Part {
  /** Id of the sentence, or of the clause or section whose heading it is. */
  id: string;
  words: string;
  /** Its 句解; null where it has none. */
  plain: string | null;
}

export interface Queue {
  parts: readonly Part[];
  /** Place of the part that is read, or would be next. */
  at: number;
  /** Whether its own words are due or its 句解; 句解 stand after the sentence, never in it. */
  step: 'words' | 'plain';
  mode: 'ready' | 'reading' | 'paused' | 'finished';
  /** Whether the reader wants 句解. */
  withPlain: boolean;
  /** Counts what was due; what is told of an earlier turn comes too late. */
  turn: number;
}

export type Act =
  | { do: 'read'; from?: string | undefined }
  | { do: 'said' | 'fail'; turn: number }
  | { do: 'pause' | 'resume' | 'next' | 'previous' | 'repeat' | 'stop' }
  | { do: 'plain'; wanted: boolean };

export function queueOf(parts: readonly Part[], withPlain = false): Queue {
  return { parts, at: 0, step: 'words', mode: 'ready', withPlain, turn: 0 };
}

/** The words that are due now; null where nothing is read. */
export function due({ parts, at, step, mode }: Queue): string | null {
  const part = parts[at];
  if (mode !== 'reading' || !part) return null;
  return step === 'plain' ? part.plain : part.words;
}

export function act(queue: Queue, what: Act): Queue {
  switch (what.do) {
    case 'read': {
      const found = queue.parts.findIndex(({ id }) => id === what.from);
      return readAt(queue, Math.max(found, 0));
    }
    case 'said':
      return what.turn === queue.turn && queue.mode === 'reading' ? afterwards(queue) : queue;
    case 'fail':
      return what.turn === queue.turn ? pause(queue) : queue;
    case 'pause':
      return queue.mode === 'reading' ? pause(queue) : queue;
    case 'resume':
      // Voices that go on in the middle of a word are not to be relied on: it begins again.
      return queue.mode === 'paused' ? readAt(queue, queue.at, queue.step) : queue;
    case 'next':
      return queue.at + 1 < queue.parts.length ? move(queue, queue.at + 1) : finish(queue);
    case 'previous':
      return move(queue, Math.max(queue.at - 1, 0));
    case 'repeat':
      return queue.mode === 'reading' ? readAt(queue, queue.at, queue.step) : queue;
    case 'stop':
      return { ...queue, mode: 'ready', step: 'words', turn: queue.turn + 1 };
    case 'plain':
      return { ...queue, withPlain: what.wanted };
  }
}

function readAt(queue: Queue, at: number, step: Queue['step'] = 'words'): Queue {
  if (queue.parts.length === 0) return queue;
  return { ...queue, at, step, mode: 'reading', turn: queue.turn + 1 };
}

/** To another part; who has paused stays paused. */
function move(queue: Queue, at: number): Queue {
  if (queue.mode === 'paused') return { ...queue, at, step: 'words' };
  return readAt(queue, at);
}

function afterwards(queue: Queue): Queue {
  const { parts, at, step, withPlain } = queue;
  if (step === 'words' && withPlain && parts[at]?.plain) return readAt(queue, at, 'plain');
  return at + 1 < parts.length ? readAt(queue, at + 1) : finish(queue);
}

function pause(queue: Queue): Queue {
  return { ...queue, mode: 'paused', turn: queue.turn + 1 };
}

function finish(queue: Queue): Queue {
  return { ...queue, mode: 'finished', step: 'words', turn: queue.turn + 1 };
}
