/** What we use of opentype.js 2, which brings no types. */
declare module 'opentype.js' {
  export interface Variation {
    variation: Record<string, number>;
  }
  export interface Path {
    toPathData(decimals: number): string;
  }
  export interface Glyph {
    index: number;
    advanceWidth: number;
    getPath(x: number, y: number, size: number, options: Variation, font: Font): Path;
  }
  export interface Font {
    unitsPerEm: number;
    charToGlyph(character: string): Glyph;
    getAdvanceWidth(text: string, size: number, options: Variation): number;
  }
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
