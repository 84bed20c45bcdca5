import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from '@playwright/test';

/** The parts of the link measurement that happen in a page. */

/** One selection, and the link that the site makes of it. */
export interface Chosen {
  kind: 'sentence' | 'sentences' | 'clauses';
  /** Official words of the selection, without line breaks. */
  words: string;
  link: string;
}

const MODULES = '/__modules/';
const SHORTEST = 6;
const LONGEST = 40;
/** Of every ten selections, so many go over from one clause to the next. */
const ACROSS_CLAUSES = 1;

/** Serves the site's own modules as they stand in `src/`, their types taken off. */
export async function serveModules(page: Page): Promise<void> {
  const source = new URL('../src/', import.meta.url);
  await page.route(`**${MODULES}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(MODULES.length);
    const code = await readFile(new URL(path, source), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(code) });
  });
}

/** Selects words at random, as a reader does with the mouse, and links them as the site does. */
export async function chooseWords(page: Page, count: number, seed: number): Promise<Chosen[]> {
  const choices: { at: number; length: number; across: boolean }[] = [];
  const random = generator(seed);
  for (let i = 0; i < count; i++) {
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    choices.push({ at: random(), length, across: i % 10 < ACROSS_CLAUSES });
  }
  return page.evaluate(
    async ([modules, wanted]): Promise<Chosen[]> => {
      const tools = `${modules}components/`;
      const { passagesOnPage, stretchOf, anchorOf } = await import(`${tools}text/passages.ts`);
      const { linkToWords, thisPage } = await import(`${tools}quote-tools/link-to-words.ts`);
      const passages: { id: string; text: string; element: Element }[] = passagesOnPage();
      const clauses = passages.filter(({ element }) => element.matches('.clause'));
      const nodes = clauses.flatMap(({ element }) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) found.push(walker.currentNode as Text);
        return found;
      });
      // Every character of the clauses, and the border after each clause.
      const places = nodes.flatMap((node) =>
        Array.from(node.data, (_, offset) => ({ node, offset })),
      );
      const borders = places.flatMap(({ node }, at) =>
        at > 0 &&
        places[at - 1]?.node.parentElement?.closest('.clause') !==
          node.parentElement?.closest('.clause')
          ? [at]
          : [],
      );
      return wanted.map(({ at, length, across }) => {
        const border = borders[Math.floor(at * borders.length)] ?? 0;
        const inside = 1 + Math.floor(((at * 9973) % 1) * (length - 1));
        const from = across ? border - inside : Math.floor(at * (places.length - length));
        const first = places[from]!;
        const last = places[from + length - 1]!;
        const range = new Range();
        range.setStart(first.node, first.offset);
        range.setEnd(last.node, last.offset + 1);
        const stretch = stretchOf(range, passages);
        const words = places
          .slice(from, from + length)
          .map(({ node, offset }) => node.data[offset])
          .join('');
        const sentenceOf = ({ node }: { node: Text }) =>
          node.parentElement?.closest('.sentence')?.id ?? anchorOf(stretch, passages);
        const oneClause = stretch.from.passage === stretch.to.passage;
        const kind = !oneClause
          ? 'clauses'
          : sentenceOf(first) === sentenceOf(last)
            ? 'sentence'
            : 'sentences';
        return { kind, words, link: linkToWords(thisPage(), stretch, passages) };
      });
    },
    [MODULES, choices] as const,
  );
}

/** Words marked by the browser get a colour that nothing else has, ink included. */
const PAINT = `
  ::highlight(sought) { all: unset; }
  ::target-text { background: #f0f !important; color: #f0f !important; text-decoration: none !important; }
  :target { background: none !important; box-shadow: none !important; animation: none !important; }
  .notice { display: none !important; }`;

/**
 * Prepares a page so that the words which the browser's text fragments mark can be read from the
 * screen.
 * @returns reads the marked characters of the official text in the window, in order
 */
export async function screenReader(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript((css) => {
    addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    });
  }, PAINT);
  return async () => {
    const clip = await page.evaluate(() => {
      const { x, width } = document.querySelector('.clause')!.getBoundingClientRect();
      return { x: Math.floor(x), y: 0, width: Math.ceil(width) + 1, height: innerHeight };
    });
    const screen = (await page.screenshot({ type: 'png', clip })).toString('base64');
    return page.evaluate(
      async ([data, left]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(image, 0, 0);
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
        const isMarked = (x: number, y: number): boolean => {
          const at = (Math.round(y) * image.width + Math.round(x - left)) * 4;
          return pixels[at]! > 200 && pixels[at + 1]! < 80 && pixels[at + 2]! > 200;
        };
        const text = document.querySelector('.text')!;
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        const range = new Range();
        let marked = '';
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (!node.parentElement?.closest('.clause')) continue;
          range.selectNodeContents(node);
          const whole = range.getBoundingClientRect();
          if (whole.bottom < 0 || whole.top > innerHeight) continue;
          for (let at = 0; at < node.length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { x, y, width, height } = range.getBoundingClientRect();
            if (y < 0 || y + height > innerHeight) continue;
            if (isMarked(x + width / 2, y + height / 2)) marked += node.data[at];
          }
        }
        return marked;
      },
      [screen, clip.x] as const,
    );
  };
}

/** The words that the site has marked, as far as they are in the window; section headings left out. */
export function highlightedWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('sought') ?? [])]
      .filter((marked): marked is Range => marked instanceof Range)
      .filter(({ startContainer }) => startContainer.parentElement?.closest('.clause'))
      .filter((range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })
      .map(String)
      .join(''),
  );
}

/** Mulberry32: the same seed, the same numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
