import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Card } from './card.ts';
import { drawCard, wordsOnCard } from './draw-card.ts';
import { renderCard } from './render-card.ts';
import { openSongFont } from './song-font.ts';

/** A file of each library on which the look of a card depends; another version has another content. */
const LIBRARIES = [
  '@fontsource-variable/noto-serif-sc/package.json',
  '@resvg/resvg-wasm/index_bg.wasm',
  'fontkit',
];

/** What came of making cards. */
export interface MadeCards {
  /** The picture of each card, by its page. */
  pictures: Map<string, Uint8Array>;
  /** How many were drawn now; the others were kept from before. */
  drawn: number;
  /** Characters that the font has not, and the pages on whose cards a 〓 stands for them. */
  missing: { character: string; pages: string[] }[];
}

/**
 * Pictures of cards. One that was drawn before from the same words, by the same code, is taken from
 * `folder`; the font is opened only for the others.
 * @param folder of the kept pictures; shared by all sites, safe to delete at any time
 */
export async function makeCards(cards: readonly Card[], folder: string): Promise<MadeCards> {
  mkdirSync(folder, { recursive: true });
  const kept = new Set(readdirSync(folder));
  const template = templateHash();
  const files = new Map(cards.map((card) => [card, `${hash(template, JSON.stringify(card))}.png`]));
  const fresh = cards.filter((card) => !kept.has(files.get(card)!));
  const pictures = new Map<string, Uint8Array>();
  for (const card of cards) {
    const file = files.get(card)!;
    if (kept.has(file)) pictures.set(card.page, readFileSync(join(folder, file)));
  }
  if (fresh.length === 0) return { pictures, drawn: 0, missing: [] };
  const font = await openSongFont(fresh.map(wordsOnCard).join(''));
  const missing = font.missing.map((character) => ({
    character,
    pages: fresh.filter((card) => wordsOnCard(card).includes(character)).map(({ page }) => page),
  }));
  for (const card of fresh) {
    const picture = await renderCard(drawCard(card, font));
    pictures.set(card.page, picture);
    // One with a gap is not kept, so that every build tells of it.
    if (missing.some(({ pages }) => pages.includes(card.page))) continue;
    keep(join(folder, files.get(card)!), picture);
  }
  return { pictures, drawn: fresh.length, missing };
}

/** Another build may read the folder meanwhile: a file appears whole or not at all. */
function keep(file: string, content: Uint8Array): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}

/** Changes when anything does that the look of a card depends on besides its words. */
function templateHash(): string {
  const { resolve } = createRequire(import.meta.url);
  const sources = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .map((file) => join(import.meta.dirname, file));
  const palette = join(import.meta.dirname, '../styles/palette.ts');
  const files = [...sources, palette, ...LIBRARIES.map((file) => resolve(file))];
  return hash(...files.map((file) => readFileSync(file)));
}

/** SHA-256 of the parts, each with its length, as the name of a file. */
function hash(...parts: (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex').slice(0, 32);
}
