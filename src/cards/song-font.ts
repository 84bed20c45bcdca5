import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font, type Glyph } from 'opentype.js';
import wawoff2 from 'wawoff2';

const FONT = '@fontsource-variable/noto-serif-sc';
const { resolve } = createRequire(import.meta.url);

/** Units of an em in outlines. */
export const EM = 1000;

/** Stands where the font has no character, as 〓 always stood for a sort that was not in the case. */
export const NO_SORT = '〓';

/** Noto Serif SC (思源宋体) for some given characters: outlines and widths. */
export interface SongFont {
  /** Characters that were asked for and are not in the font; `NO_SORT` is drawn for them. */
  missing: string[];
  /** Width in ems. */
  advance(character: string): number;
  /**
   * The outline as the data of an SVG path, `EM` units high, on the base line; empty for a space.
   * @param weight 200 to 900
   */
  outline(character: string, weight: number): string;
}

/** Opens the files of the font that hold the characters of `text`, and no others. */
export async function openSongFont(text: string): Promise<SongFont> {
  const subsets = readSubsets();
  const opened = new Map<string, Promise<Font>>();
  const sorts = new Map<string, { font: Font; glyph: Glyph }>();
  const outlines = new Map<string, string>();
  const missing: string[] = [];
  for (const character of new Set(`${text}${NO_SORT}`)) {
    const subset = subsets.find(({ has }) => has(character.codePointAt(0) ?? 0));
    if (subset && !opened.has(subset.file)) opened.set(subset.file, openSubset(subset.file));
    const font = subset && (await opened.get(subset.file));
    const glyph = font?.charToGlyph(character);
    if (font && glyph && glyph.index > 0) sorts.set(character, { font, glyph });
    else missing.push(character);
  }
  const sortOf = (character: string) => {
    const sort = sorts.get(character) ?? sorts.get(NO_SORT);
    if (!sort) throw new Error(`${FONT} has no ${NO_SORT}.`);
    return sort;
  };
  return {
    missing,
    advance(character) {
      const { font, glyph } = sortOf(character);
      return glyph.advanceWidth / font.unitsPerEm;
    },
    outline(character, weight) {
      const key = `${character}${weight}`;
      const known = outlines.get(key);
      if (known !== undefined) return known;
      const { font, glyph } = sortOf(character);
      const path = glyph.getPath(0, 0, EM, { variation: { wght: weight } }, font).toPathData(0);
      outlines.set(key, path);
      return path;
    },
  };
}

async function openSubset(file: string): Promise<Font> {
  const ttf = await wawoff2.decompress(readFileSync(file));
  return opentype.parse(Uint8Array.from(ttf).buffer);
}

/** The files of the font and which code points each holds (CSS `unicode-range`). */
function readSubsets(): { file: string; has(codePoint: number): boolean }[] {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(resolve(`${FONT}/unicode.json`), 'utf8'),
  );
  return Object.entries(ranges).map(([subset, list]) => {
    const spans = list.split(',').map((range) => {
      const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    });
    const name = subset.replaceAll(/[[\]]/g, '');
    return {
      file: resolve(`${FONT}/files/noto-serif-sc-${name}-wght-normal.woff2`),
      has: (codePoint) => spans.some(([first, last]) => first <= codePoint && codePoint <= last),
    };
  });
}
