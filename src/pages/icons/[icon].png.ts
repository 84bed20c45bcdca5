import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

/** The icons that home screens ask for, all from the one SVG. */
export const ICONS = {
  'icon-192': { size: 192, purpose: 'any' },
  'icon-512': { size: 512, purpose: 'any' },
  /** With colour to the edge, because the system cuts a shape out of it. */
  'maskable-512': { size: 512, purpose: 'maskable' },
} as const;

type Icon = keyof typeof ICONS;
const GROUND = '#94210f';

export function getStaticPaths() {
  return Object.keys(ICONS).map((icon) => ({ params: { icon } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { size, purpose } = ICONS[params.icon as Icon];
  const drawing = purpose === 'maskable' ? Math.round(size * 0.7) : size;
  const edge = Math.floor((size - drawing) / 2);
  const svg = await readFile('public/favicon.svg');
  const picture = sharp(svg, { density: (72 * drawing) / 40 }).resize(drawing, drawing);
  if (edge > 0) {
    const rest = size - drawing - edge;
    picture.extend({ top: edge, left: edge, bottom: rest, right: rest, background: GROUND });
    picture.flatten({ background: GROUND });
  }
  const png = await picture.png({ palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
