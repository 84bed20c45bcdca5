import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LIGHT } from '../styles/palette.ts';
import { indexedPng } from './indexed-png.ts';

const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
let ready: Promise<void> | undefined;

/** A card's drawing as PNG. The same SVG always gives the same bytes. */
export async function renderCard(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(wasm));
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = drawing.render();
  const { ink, inkSoft, vermilion, paper } = LIGHT;
  const png = indexedPng(image, paper, [ink, inkSoft, vermilion]);
  image.free();
  drawing.free();
  return png;
}
