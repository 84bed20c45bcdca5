import { expect, it } from 'vitest';
import { compileLibrary } from '../compile-library.ts';
import { shelvesOf } from './shelves.ts';

const { editions } = compileLibrary('src/core/fixtures').library;

it('puts every document on the shelf of its kind once', () => {
  const shelved = shelvesOf(editions).flatMap(({ kind, documents }) =>
    documents.map(({ id }) => [id, kind]),
  );
  expect(shelved.toSorted()).toEqual(
    editions.map(({ id, document }) => [id, document.kind]).toSorted(),
  );
});

it('begins with the kinds that have most, and in each with what has notes', () => {
  const shelves = shelvesOf(editions);
  const sizes = shelves.map(({ documents }) => documents.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (const { documents } of shelves) {
    const plain = documents.findIndex(({ annotated }) => !annotated);
    expect(
      documents.slice(plain === -1 ? documents.length : plain).some((one) => one.annotated),
    ).toBe(false);
  }
});
