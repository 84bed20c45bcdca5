import { expect, it } from 'vitest';
import { clauseAddress, clausePage } from './clause-address.ts';

const document = { id: 'law', ownPages: ['c2'] };

it('is the page of a clause, or its anchor in the full text', () => {
  expect(clauseAddress(document, 'c2')).toBe('law/c2/');
  expect(clauseAddress(document, 'c3')).toBe('law/#c3');
  expect(clausePage(document, 'c3')).toBe('law/');
});
