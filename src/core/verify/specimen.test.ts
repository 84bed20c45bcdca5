import { expect, it } from 'vitest';
import { CORPUS } from './fixture/corpus.ts';
import { specimenOf } from './specimen.ts';
import { createVerifier } from './verifier.ts';

it('is near the corpus and not in it, so that all of the verifier runs', () => {
  const { verify } = createVerifier(CORPUS, new Map());
  expect(verify(specimenOf(CORPUS)).verdict).toBe('altered');
});

it('is nothing for an empty corpus', () => {
  expect(specimenOf({ passages: [] })).toBe('');
});
