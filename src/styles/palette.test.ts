import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DARK, LIGHT, paletteStyle } from './palette.ts';

it('names its colours as the styles do', () => {
  const style = paletteStyle();
  expect(style).toContain(`:root{color-scheme:light;--paper:${LIGHT.paper};`);
  expect(style).toContain(`--ink-soft:${LIGHT.inkSoft}`);
  expect(style).toContain(
    `@media (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:${DARK.paper};`,
  );
});

it('has text at 7:1 at least on paper, by day and by night', () => {
  for (const { paper, ink, inkSoft, vermilion } of [LIGHT, DARK]) {
    for (const text of [ink, inkSoft, vermilion])
      expect(contrast(text, paper)).toBeGreaterThanOrEqual(7);
  }
});

it('is the only place where these colours are written', () => {
  const colours = [LIGHT, DARK].flatMap((palette) => Object.values(palette));
  const elsewhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.(ts|astro|css)$/.test(file) && file !== 'styles/palette.ts')
    .filter((file) => {
      const source = readFileSync(join('src', file), 'utf8');
      return colours.some((colour) => source.includes(colour));
    });
  expect(elsewhere).toEqual([]);
});

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance"; of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
