import { describe, expect, it } from 'vitest';
import { type Part, queueOf } from './queue.ts';
import { Reader, type Voice } from './reader.ts';

const PARTS: Part[] = [
  { id: 'c1', words: '（一）标题。', plain: null },
  { id: 'c1-1', words: '甲。', plain: '甲就是。' },
  { id: 'c1-2', words: '乙。', plain: '乙就是。' },
];

/** Says nothing, and ends when the test has it end. */
class FakeVoice implements Voice {
  said: string[] = [];
  private told: ((end: 'said' | 'failed') => void)[] = [];
  say(words: string, pace: number, told: (end: 'said' | 'failed') => void): void {
    this.said.push(pace === 1 ? words : `${words}×${pace}`);
    this.told.push(told);
  }
  stop(): void {
    this.said.push('■');
  }
  /** Ends what is said `back` before the last. */
  end(how: 'said' | 'failed' = 'said', back = 0): void {
    this.told.at(-1 - back)!(how);
  }
}

function start(withPlain = false) {
  const voice = new FakeVoice();
  const failures: boolean[] = [];
  const reader = new Reader(queueOf(PARTS, withPlain), voice, (_, failed) => failures.push(failed));
  return { voice, reader, failures };
}

describe('reading aloud', () => {
  it('says heading and sentences in order, then is finished', () => {
    const { voice, reader } = start();
    reader.do({ do: 'read' });
    voice.end();
    voice.end();
    voice.end();
    expect(voice.said).toEqual(['（一）标题。', '甲。', '乙。', '■']);
    expect(reader.queue.mode).toBe('finished');
  });

  it('says 句解 after its sentence, never in it, and only where it is wanted', () => {
    const { voice, reader } = start(true);
    reader.do({ do: 'read', from: 'c1' });
    voice.end();
    expect(reader.queue.step).toBe('words');
    voice.end();
    expect(reader.queue.step).toBe('plain');
    reader.do({ do: 'plain', wanted: false });
    voice.end();
    voice.end();
    expect(voice.said).toEqual(['（一）标题。', '甲。', '甲就是。', '乙。', '■']);
  });

  it('begins at any sentence, and at the head where it does not know the sentence', () => {
    const { voice, reader } = start();
    reader.do({ do: 'read', from: 'c1-2' });
    reader.do({ do: 'read', from: 'gone' });
    expect(voice.said).toEqual(['乙。', '（一）标题。']);
  });

  it('pauses, and begins the sentence again', () => {
    const { voice, reader } = start();
    reader.do({ do: 'read', from: 'c1-1' });
    reader.do({ do: 'pause' });
    voice.end();
    expect(reader.queue).toMatchObject({ mode: 'paused', at: 1 });
    reader.do({ do: 'resume' });
    expect(voice.said).toEqual(['甲。', '■', '甲。']);
  });

  it('goes to the next and the previous sentence, and stays silent when it is paused', () => {
    const { voice, reader } = start();
    reader.do({ do: 'read' });
    reader.do({ do: 'next' });
    reader.do({ do: 'next' });
    reader.do({ do: 'previous' });
    reader.do({ do: 'pause' });
    reader.do({ do: 'previous' });
    reader.do({ do: 'previous' });
    expect(voice.said).toEqual(['（一）标题。', '甲。', '乙。', '甲。', '■']);
    expect(reader.queue).toMatchObject({ mode: 'paused', at: 0 });
    reader.do({ do: 'resume' });
    expect(voice.said.at(-1)).toBe('（一）标题。');
  });

  it('hears nothing of what it broke off', () => {
    const { voice, reader } = start();
    reader.do({ do: 'read' });
    reader.do({ do: 'read', from: 'c1-2' });
    voice.end('said', 1);
    voice.end('failed', 1);
    expect(reader.queue).toMatchObject({ mode: 'reading', at: 2 });
  });

  it('tells of a voice that fails, and waits there', () => {
    const { voice, reader, failures } = start();
    reader.do({ do: 'read', from: 'c1-1' });
    voice.end('failed');
    expect(reader.queue).toMatchObject({ mode: 'paused', at: 1 });
    expect(failures).toEqual([false, true]);
  });

  it('says a sentence again in the new pace', () => {
    const { voice, reader } = start();
    reader.do({ do: 'read', from: 'c1-1' });
    reader.pace = 0.75;
    reader.do({ do: 'repeat' });
    expect(voice.said).toEqual(['甲。', '甲。×0.75']);
  });

  it('is silent once it is stopped, also where nothing stands to be read', () => {
    const { voice, reader } = start();
    reader.do({ do: 'stop' });
    expect(voice.said).toEqual([]);
    reader.do({ do: 'read' });
    reader.do({ do: 'stop' });
    voice.end();
    expect(voice.said).toEqual(['（一）标题。', '■']);
    const empty = new Reader(queueOf([]), voice, () => {});
    empty.do({ do: 'read' });
    empty.do({ do: 'next' });
    expect(voice.said).toHaveLength(2);
  });
});
