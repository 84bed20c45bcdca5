import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Card } from './card.ts';
import { makeCards } from './card-store.ts';

const card: Card = {
  page: 'doc/c1',
  voice: 'official',
  seal: '普惠',
  kicker: '示例',
  number: '（一）',
  title: '改善民生',
  words: '为了民生。',
  foot: '2025年3月2日',
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives PNG pictures of 1200 × 630 pixels', async () => {
  const { pictures } = await makeCards([card], folder);
  const picture = Buffer.from(pictures.get('doc/c1')!);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});

it('draws a card once, and again only when its words have changed', async () => {
  const first = await makeCards([card], folder);
  const second = await makeCards([card, { ...card, page: 'doc/c2', title: '民生' }], folder);
  expect([first.drawn, second.drawn]).toEqual([1, 1]);
  expect(Buffer.from(second.pictures.get('doc/c1')!)).toEqual(
    Buffer.from(first.pictures.get('doc/c1')!),
  );
  expect((await makeCards([card], folder)).drawn).toBe(0);
});

it('gives the same bytes when it draws anew', async () => {
  const one = await makeCards([card], join(folder, 'one'));
  const other = await makeCards([card], join(folder, 'other'));
  expect(Buffer.from(one.pictures.get('doc/c1')!).equals(other.pictures.get('doc/c1')!)).toBe(true);
});

it('tells of a character that the font has not at every build', async () => {
  const rare = { ...card, title: '𬭳' };
  await makeCards([rare], folder);
  const { missing } = await makeCards([rare], folder);
  expect(missing).toEqual([{ character: '𬭳', pages: ['doc/c1'] }]);
  expect(readdirSync(folder)).toEqual([]);
});
