import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { ICON } from '../../cards/icon.ts';
import { LIGHT } from '../../styles/palette.ts';

/** The icons that home screens ask for, all from the one SVG. */
export const ICONS = {
  'icon-192': { size: 192, purpose: 'any' },
  'icon-512': { size: 512, purpose: 'any' },
  /** With colour to the edge, because the system cuts a shape out of it. */
  'maskable-512': { size: 512, purpose: 'maskable' },
} as const;

type Icon = keyof typeof ICONS;

export function getStaticPaths() {
  return Object.keys(ICONS).map((icon) => ({ params: { icon } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { size, purpose } = ICONS[params.icon as Icon];
  const drawing = purpose === 'maskable' ? Math.round(size * 0.7) : size;
  const edge = Math.floor((size - drawing) / 2);
  const picture = sharp(Buffer.from(ICON), { density: (72 * drawing) / 40 }).resize(
    drawing,
    drawing,
  );
  if (edge > 0) {
    const background = LIGHT.vermilion;
    const rest = size - drawing - edge;
    picture.extend({ top: edge, left: edge, bottom: rest, right: rest, background });
    picture.flatten({ background });
  }
  const png = await picture.png({ palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
