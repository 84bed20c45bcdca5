import { expect, it } from 'vitest';
import { sha256 } from '../core/text/sha256.ts';
import { editions, textOf } from './editions.fixture.ts';
import { json } from './json.ts';

it.each(editions)(
  'holds the edition whole, and a text that agrees with its sum: $id',
  (edition) => {
    const content = JSON.parse(textOf(json.write(edition)));
    expect(content.edition).toEqual(edition);
    expect(sha256(content.text)).toBe(content.edition.document.sha256);
  },
);

it.each(editions)(
  'counts offsets as its header says: code points over NFC text: $id',
  (edition) => {
    const { edition: read } = JSON.parse(textOf(json.write(edition)));
    for (const { text, heading, sentences } of read.clauses) {
      expect(text).toBe(text.normalize('NFC'));
      const points = Array.from(text as string);
      // Heading and sentences are all the words of a clause: offsets in other units would cut some.
      const words = [heading, ...sentences].map(({ start, end }) =>
        points.slice(start, end).join(''),
      );
      expect(words.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
    for (const { evidence } of read.ties) {
      const clause = read.clauses.find(({ id }: { id: string }) => id === evidence.clause);
      expect(Array.from(clause.text).slice(evidence.start, evidence.end).join('')).toBe(
        evidence.quote,
      );
    }
  },
);
