import { LIGHT } from '../styles/palette.ts';
import { type Card, SITE_NAME } from './card.ts';
import { ICON_STROKE } from './icon.ts';
import { isWhole, type Line, setLines } from './set-lines.ts';
import { EM, type SongFont } from './song-font.ts';

/** Pixels of every card: the size that Open Graph readers expect. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const LEFT = 212;
/** 26 characters of the words; a mark that hangs out of the line still stands on the card. */
const WIDTH = 936;
const SPINE = 148;
const TITLE_SIZES = [66, 60, 54, 48];
/** Characters in a line of the words: few words are set larger. */
const MEASURES = [20, 23, 26];
const LEADING = 1.72;
const SMALL = 28;
const LAST_LINE = 512;
const FOOT = 582;

/**
 * The card as SVG without a letter of text: all type is outlines. Looks like a page of a Chinese
 * book, with the site's name on the spine.
 */
export function drawCard(card: Card, font: SongFont): string {
  const pen = new Pen(font);
  const { ink, inkSoft, vermilion, paper } = LIGHT;
  const voice = card.voice === 'official' ? ink : vermilion;
  drawSpine(pen, card.seal);
  pen.line(one(card.kicker, SMALL, font), {
    x: LEFT,
    y: 96,
    size: SMALL,
    weight: 400,
    fill: inkSoft,
  });
  const top = card.number ? 184 : 108;
  if (card.number) {
    const number = one(card.number, 48, font);
    pen.line(number, { x: LEFT, y: top, size: 48, weight: 700, fill: voice });
  }
  const { lines, size } = setTitle(card.title, font);
  let y = top + (card.number ? 10 : 4);
  for (const line of lines) {
    y += Math.round(size * 1.3);
    pen.line(line, { x: LEFT, y, size, weight: 800, fill: voice });
  }
  pen.rect(LEFT, y + 34, 96, 3, vermilion);
  setWords(pen, card.words, y + 34, voice);
  pen.line(one(card.foot, SMALL, font), {
    x: LEFT,
    y: FOOT,
    size: SMALL,
    weight: 400,
    fill: inkSoft,
  });
  const shapes = pen.shapes.join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"><rect width="100%" height="100%" fill="${paper}"/>${shapes}</svg>`;
}

/**
 * The words at the largest size that holds them all and leaves no stump of a last line; at the
 * smallest they may be cut.
 * @param top where the space for them begins
 */
function setWords(pen: Pen, words: string, top: number, fill: string): void {
  const settings = MEASURES.map((width) => {
    const size = WIDTH / width;
    const first = Math.round(top + 32 + size);
    const leading = Math.round(size * LEADING);
    const block = { width, lines: Math.floor((LAST_LINE - first) / leading) + 1, indent: 2 };
    return { size, first, leading, lines: setLines(words, block, pen.font.advance) };
  });
  const whole = settings.filter(({ lines }) => isWhole(words, lines));
  const set =
    whole.find(({ lines }) => lines.length === 1 || (lines.at(-1)?.sorts.length ?? 0) > 3) ??
    whole[0] ??
    settings.at(-1)!;
  for (const [at, line] of set.lines.entries()) {
    const y = set.first + at * set.leading;
    pen.line(line, { x: LEFT, y, size: set.size, weight: 420, fill });
  }
}

/** Everything that may stand on a card. */
export function wordsOnCard({ seal, kicker, number, title, words, foot }: Card): string {
  return `${seal}${kicker}${number}${title}${words}${foot}${SITE_NAME}……`;
}

/** Two lines at the largest size that holds the title; cut at the smallest. */
function setTitle(title: string, font: SongFont): { lines: Line[]; size: number } {
  const set = (size: number) =>
    setLines(title, { width: WIDTH / size, lines: 2, title: true }, font.advance);
  const size = TITLE_SIZES.find((size) => isWhole(title, set(size))) ?? TITLE_SIZES.at(-1)!;
  return { lines: set(size), size };
}

function one(text: string, size: number, font: SongFont): Line {
  const [line] = setLines(text, { width: WIDTH / size, lines: 1 }, font.advance);
  return line ?? { sorts: [], end: 0 };
}

/** The left edge: seal, the site's name from top to bottom, and the double rule of a book's frame. */
function drawSpine(pen: Pen, seal: string): void {
  const { vermilion, paper } = LIGHT;
  pen.rect(SPINE, 0, 4, CARD_HEIGHT, vermilion);
  pen.rect(SPINE + 10, 0, 1, CARD_HEIGHT, vermilion);
  pen.rect(34, 56, 80, 80, vermilion, 5);
  const seals = Array.from(seal);
  seals.forEach((character, at) => {
    pen.character(character, { x: 58, y: 92 + at * 33, size: 32, weight: 700, fill: paper });
  });
  if (seals.length === 0) pen.mark(34, 56, 80);
  Array.from(SITE_NAME).forEach((character, at) => {
    pen.character(character, { x: 54, y: 444 + at * 46, size: 40, weight: 700, fill: vermilion });
  });
}

interface Ink {
  x: number;
  y: number;
  size: number;
  weight: number;
  fill: string;
}

class Pen {
  readonly shapes: string[] = [];
  readonly font: SongFont;
  constructor(font: SongFont) {
    this.font = font;
  }
  line({ sorts }: Line, { x, y, size, weight, fill }: Ink): void {
    const scale = size / EM;
    const outlines = sorts.map((sort) => {
      const left = Math.round((x + sort.x * size) * 100) / 100;
      const path = this.font.outline(sort.character, weight);
      return `<path transform="matrix(${scale} 0 0 ${-scale} ${left} ${y})" d="${path}"/>`;
    });
    this.shapes.push(`<g fill="${fill}">${outlines.join('')}</g>`);
  }
  character(character: string, ink: Ink): void {
    this.line({ sorts: [{ character, x: 0 }], end: 1 }, ink);
  }
  rect(x: number, y: number, width: number, height: number, fill: string, radius = 0): void {
    this.shapes.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`,
    );
  }
  /** The mark of the site's icon, without its ground. */
  mark(x: number, y: number, size: number): void {
    this.shapes.push(
      `<path transform="translate(${x} ${y}) scale(${size / 40})" ${ICON_STROKE} stroke="${LIGHT.paper}"/>`,
    );
  }
}
