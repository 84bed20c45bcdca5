import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RESERVED } from './rules/reserved-name.ts';

it('reserves the address of every page that the site has of its own', () => {
  const own = readdirSync('src/pages')
    .filter((name) => !name.startsWith('['))
    .map((name) => name.replace(/\.(?:astro|ts)$/, ''));
  expect(own.filter((name) => !RESERVED.has(name))).toEqual([]);
});
