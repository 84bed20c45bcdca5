import { expect, it } from 'vitest';
import { readFragment, wordsAddress } from './address.ts';

const directive = { prefix: '完', start: '善转移', end: '', suffix: '' };

it('carries our locator, a plain anchor, and a text fragment', () => {
  const address = wordsAddress('https://a.example/d/', 'c1.2.5.0000000', 'c1-2', directive);
  expect(address).toBe(
    'https://a.example/d/?w=c1.2.5.0000000#c1-2:~:text=%E5%AE%8C-,%E5%96%84%E8%BD%AC%E7%A7%BB',
  );
  const { searchParams, hash } = new URL(address);
  expect(searchParams.get('w')).toBe('c1.2.5.0000000');
  expect(readFragment(hash)).toEqual({ anchor: 'c1-2', directive });
});

it('does without a text fragment', () => {
  expect(wordsAddress('/d/', 'x', 'c1', null)).toBe('/d/?w=x#c1');
});

it.each([
  ['', ''],
  ['#', ''],
  ['#c6-3', 'c6-3'],
  ['#%E4%BA%8C', '二'],
  ['#%E4', '%E4'],
  ['#c6:~:text=', 'c6'],
])('reads the anchor of %j', (hash, anchor) => {
  expect(readFragment(hash)).toEqual({ anchor, directive: null });
});
