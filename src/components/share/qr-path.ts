import { encode } from 'uqr';

/** A QR code as one SVG path. */
export interface QrPath {
  /** Modules of a side, the quiet border of four included. */
  size: number;
  /** The dark modules. */
  path: string;
}

/** QR code of a text, with error correction M (15 %), as on paper. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}
