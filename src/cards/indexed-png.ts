import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Shades from one colour to another: enough for the edges of letters. */
const SHADES = 16;

/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/**
 * A PNG with a palette: a quarter of the bytes of full colour, for pictures that are one ground and
 * a few inks.
 * @param pixels RGBA, opaque, row by row
 * @param ground the colour that every ink fades into
 */
export function indexedPng(
  { pixels, width, height }: { pixels: Uint8Array; width: number; height: number },
  ground: Colour,
  inks: readonly Colour[],
): Uint8Array {
  const palette = shades(ground, inks);
  const indexes = new Map<number, number>();
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  // Every row begins with its filter, 0: none.
  const rows = new Uint8Array(height * (width + 1));
  let last = -1;
  let index = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const colour = colours[at]!;
      if (colour !== last) {
        index = indexes.get(colour) ?? nearest(palette, pixels.subarray(at * 4, at * 4 + 3));
        indexes.set(colour, index);
        last = colour;
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth 8, colour type 3: palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function shades(ground: Colour, inks: readonly Colour[]): number[][] {
  const from = channels(ground);
  return inks.flatMap((ink) => {
    const to = channels(ink);
    return Array.from({ length: SHADES }, (_, step) =>
      from.map((value, at) => Math.round(value + ((to[at]! - value) * step) / (SHADES - 1))),
    );
  });
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function nearest(palette: readonly number[][], pixel: Uint8Array): number {
  const distances = palette.map((colour) =>
    colour.reduce((sum, value, at) => sum + (value - pixel[at]!) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
