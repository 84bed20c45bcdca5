type Colour = `#${string}`;

/**
 * The colours of the edition, for screen, cards, EPUB and icons alike: ink is official, vermilion is
 * added. Text has a contrast of at least 7:1 on its paper in every theme.
 */
export interface Palette {
  paper: Colour;
  paperDeep: Colour;
  ink: Colour;
  inkSoft: Colour;
  rule: Colour;
  vermilion: Colour;
  vermilionSoft: Colour;
  mark: Colour;
}

export const LIGHT: Palette = {
  paper: '#fbf9f3',
  paperDeep: '#f3efe4',
  ink: '#1b1916',
  inkSoft: '#4d4840',
  rule: '#d9d2c3',
  vermilion: '#94210f',
  vermilionSoft: '#c98d80',
  mark: '#f6dfc9',
};

export const DARK: Palette = {
  paper: '#191714',
  paperDeep: '#23201b',
  ink: '#e9e3d6',
  inkSoft: '#bdb5a5',
  rule: '#453f35',
  vermilion: '#ffab98',
  vermilionSoft: '#a5564a',
  mark: '#4d3524',
};

/** For readers who ask for more contrast; what is not named stays as it is. */
const LIGHT_CONTRAST: Partial<Palette> = {
  paper: '#fff',
  paperDeep: '#fff',
  ink: '#000',
  inkSoft: '#222',
  rule: '#666',
  vermilion: '#7a0d00',
  vermilionSoft: '#7a0d00',
};

const DARK_CONTRAST: Partial<Palette> = {
  paper: '#000',
  paperDeep: '#000',
  ink: '#fff',
  inkSoft: '#eee',
  rule: '#aaa',
  vermilion: '#ffc4b8',
  vermilionSoft: '#ffc4b8',
};

/** The style sheet that gives every page its colours: `--paper`, `--ink` …, by what the reader asks for. */
export function paletteStyle(): string {
  const dark = '(prefers-color-scheme:dark)';
  const more = '(prefers-contrast:more)';
  return [
    rootOf({ 'color-scheme': 'light', ...customProperties(LIGHT) }),
    `@media ${dark}{${rootOf({ 'color-scheme': 'dark', ...customProperties(DARK) })}}`,
    `@media ${more}{${rootOf(customProperties(LIGHT_CONTRAST))}}`,
    `@media ${more} and ${dark}{${rootOf(customProperties(DARK_CONTRAST))}}`,
  ].join('');
}

function customProperties(palette: Partial<Palette>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, value]) => [`--${kebab(name)}`, value]),
  );
}

/** `inkSoft` → `ink-soft`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function rootOf(declarations: Record<string, string>): string {
  const all = Object.entries(declarations).map(([name, value]) => `${name}:${value}`);
  return `:root{${all.join(';')}}`;
}
