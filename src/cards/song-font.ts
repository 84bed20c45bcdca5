import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import wawoff2 from 'wawoff2';

const FONT = '@fontsource-variable/noto-serif-sc';
const { resolve } = createRequire(import.meta.url);

/** Units of an em in outlines. */
export const EM = 1000;
const DEFAULT_WEIGHT = 400;

/** Stands where the font has no character, as 〓 always stood for a sort that was not in the case. */
export const NO_SORT = '〓';

/** Noto Serif SC (思源宋体) for some given characters: outlines and widths. */
export interface SongFont {
  /** Characters that were asked for and are not in the font; `NO_SORT` is drawn for them. */
  missing: string[];
  /** Width in ems. */
  advance(character: string): number;
  /**
   * The outline as the data of an SVG path in units of the em, on the base line, y upwards; empty
   * for a space.
   * @param weight 200 to 900
   */
  outline(character: string, weight: number): string;
}

/** Opens the files of the font that hold the characters of `text`, and no others. */
export async function openSongFont(text: string): Promise<SongFont> {
  const subsets = readSubsets();
  const opened = new Map<string, Promise<Face>>();
  const faces = new Map<string, Face>();
  const missing: string[] = [];
  for (const character of new Set(`${NO_SORT}${text}`)) {
    const codePoint = character.codePointAt(0) ?? 0;
    const file = subsets.find(({ has }) => has(codePoint))?.file;
    if (file && !opened.has(file)) opened.set(file, openFace(file));
    const face = file ? await opened.get(file) : undefined;
    if (face?.(DEFAULT_WEIGHT).hasGlyphForCodePoint(codePoint)) faces.set(character, face);
    else missing.push(character);
  }
  if (missing.includes(NO_SORT)) throw new Error(`${FONT} has no ${NO_SORT}.`);
  const sort = (asked: string, weight: number) => {
    const character = faces.has(asked) ? asked : NO_SORT;
    return faces.get(character)!(weight).glyphForCodePoint(character.codePointAt(0)!);
  };
  const outlines = new Map<string, string>();
  const advances = new Map<string, number>();
  return {
    missing,
    advance(character) {
      const advance = advances.get(character) ?? sort(character, DEFAULT_WEIGHT).advanceWidth / EM;
      advances.set(character, advance);
      return advance;
    },
    outline(character, weight) {
      const key = `${character}${weight}`;
      const outline = outlines.get(key) ?? sort(character, weight).path.toSVG();
      outlines.set(key, outline);
      return outline;
    },
  };
}

/** A file of the font at any weight. */
type Face = (weight: number) => Font;

async function openFace(file: string): Promise<Face> {
  // fontkit reads WOFF2 itself, but cannot vary the weight of what it reads so.
  const ttf = Buffer.from(await wawoff2.decompress(readFileSync(file)));
  const weights = new Map<number, Font>();
  return (weight) => {
    const known = weights.get(weight);
    if (known) return known;
    const font = create(ttf);
    if (!('getVariation' in font)) throw new Error(`${file} holds more than one font.`);
    const varied = font.getVariation({ wght: weight });
    weights.set(weight, varied);
    return varied;
  };
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
