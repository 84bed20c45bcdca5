import { beforeAll, expect, it } from 'vitest';
import { compileLibrary } from '../core/compile-library.ts';
import { type Card, cardsOf } from './card.ts';
import { CARD_HEIGHT, CARD_WIDTH, drawCard, wordsOnCard } from './draw-card.ts';
import { openSongFont, type SongFont } from './song-font.ts';

let cards: Card[];
let font: SongFont;
beforeAll(async () => {
  cards = cardsOf(compileLibrary('src/core/fixtures').library);
  font = await openSongFont(`${cards.map(wordsOnCard).join('')}𬭳`);
});

it('makes a card for every document, every page of a clause and every term', () => {
  const pages = cardsOf(compileLibrary('src/core/fixtures').library).map(({ page }) => page);
  expect(pages).toContain('law');
  expect(pages).toContain('opinion/c1');
  expect(pages.filter((page) => page.startsWith('law/'))).toEqual([]);
  expect(pages).toContain('glossary/yi-gong-dai-zhen');
  expect(new Set(pages).size).toBe(pages.length);
});

it('has a glyph for every character of every card, and says which it has not', () => {
  expect(cards.length).toBeGreaterThan(10);
  expect(font.missing).toEqual(['𬭳']);
  expect(font.outline('𬭳', 400)).toBe(font.outline('〓', 400));
});

it('draws every stroke of every glyph at every weight', () => {
  const broken = [...new Set(cards.map(wordsOnCard).join(''))].filter((character) => {
    const [thin, ...others] = [200, 400, 420, 700, 800].map((weight) => {
      const outline = font.outline(character, weight);
      return { strokes: outline.split('M').length, box: box(outline) };
    });
    // A heavier glyph is a little larger than a thin one; one that lost a stroke is much smaller.
    return others.some(({ strokes, box }) => {
      const away = box.map((edge, at) => Math.abs(edge - thin!.box[at]!));
      return strokes !== thin!.strokes || away.some((units) => units > 110);
    });
  });
  expect(broken).toEqual([]);
});

it('clips nothing: all type stands within the card', () => {
  for (const card of cards) {
    const places = drawCard(card, font).matchAll(
      /matrix\(([\d.]+) 0 0 -[\d.]+ ([-\d.]+) (\d+)\)" d="([^"]*)"/g,
    );
    for (const [, scale = '', left = '', baseline = '', outline = ''] of places) {
      if (outline === '') continue;
      const [x1, y1, x2, y2] = box(outline).map((units) => units * Number(scale)) as Box;
      expect(Number(left) + x1, card.page).toBeGreaterThanOrEqual(24);
      expect(Number(left) + x2, card.page).toBeLessThanOrEqual(CARD_WIDTH - 24);
      expect(Number(baseline) - y2, card.page).toBeGreaterThanOrEqual(24);
      expect(Number(baseline) - y1, card.page).toBeLessThanOrEqual(CARD_HEIGHT - 24);
    }
  }
});

it('sets official words in ink and ours in vermilion', () => {
  const colourOf = (page: string) =>
    [
      ...drawCard(cards.find((card) => card.page === page)!, font).matchAll(/<g fill="(#\w+)"/g),
    ].map(([, colour]) => colour);
  expect(colourOf('opinion/c2')).toContain('#1b1916');
  expect(colourOf('glossary/yi-gong-dai-zhen')).not.toContain('#1b1916');
});

type Box = [number, number, number, number];

/** Left, bottom, right, top of an outline, control points included. */
function box(outline: string): Box {
  const numbers = outline.match(/-?[\d.]+/g)?.map(Number) ?? [0, 0];
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
