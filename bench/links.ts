import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../e2e/chromium.ts';
import { staticSite } from '../src/hosting/static-site.ts';
import {
  type Chosen,
  chooseWords,
  highlightedWords,
  screenReader,
  serveModules,
} from './links-page.ts';

/**
 * Links to exact words, on the built page of a document in Chromium: random selections of 6–40
 * characters, linked as the site links them and opened anew, (i) with only what the browser's own
 * text fragment marks in sight, and (ii) with text fragments switched off, by the site's locator
 * alone. What the browser marked is read from the screen, character by character, because no script
 * is told; what the site marked, from the highlight registry. Only exactly the chosen words, all of
 * them in the window, count.
 */
export interface LinkFigures {
  selections: number;
  /** How many lie in one sentence, in several, in several clauses. */
  kinds: Record<Chosen['kind'], number>;
  ways: LinkWay[];
}

export interface LinkWay {
  way: 'native' | 'locator';
  /** Share of selections of which exactly the chosen words were marked, and are in the window. */
  exact: number;
  failures: { words: string; link: string; marked: string }[];
  milliseconds: number;
}

/** Tall enough for any selection, wide enough for the margin, as on a desk. */
const VIEWPORT = { width: 1280, height: 1000 };
const WITHOUT_TEXT_FRAGMENTS = [
  '--disable-features=TextFragmentAnchor',
  '--disable-blink-features=TextFragmentIdentifiers',
];

/**
 * @param dist folder of the built site
 * @param path address of the page in it
 * @param seed the same seed gives the same selections
 */
export async function benchLinks({
  dist = 'dist',
  path = 'minsheng-2025/',
  count = 1000,
  seed = 1,
  ways = ['native', 'locator'],
}: {
  dist?: string;
  path?: string;
  count?: number;
  seed?: number;
  ways?: LinkWay['way'][];
} = {}): Promise<LinkFigures> {
  const server = createServer(staticSite(dist)).listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/${path}`;
  try {
    const chosen = await inBrowser([], async (browser) => {
      const page = await browser.newPage({ viewport: VIEWPORT, bypassCSP: true });
      await serveModules(page);
      await page.goto(address);
      return chooseWords(page, count, seed);
    });
    const kinds = { sentence: 0, sentences: 0, clauses: 0 };
    for (const { kind } of chosen) kinds[kind]++;
    const figures: LinkWay[] = [];
    for (const way of ways) {
      const args = way === 'locator' ? WITHOUT_TEXT_FRAGMENTS : [];
      figures.push(await inBrowser(args, (browser) => openAll(way, browser, chosen)));
    }
    return {
      selections: chosen.length,
      kinds,
      ways: figures,
    };
  } finally {
    server.close();
  }
}

async function inBrowser<Result>(
  args: string[],
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function openAll(
  way: LinkWay['way'],
  browser: Browser,
  chosen: readonly Chosen[],
): Promise<LinkWay> {
  // The page's own policy would keep out the paint by which marks are read.
  const page = await browser.newPage({ viewport: VIEWPORT, bypassCSP: true });
  if (way === 'locator') await assertSwitchedOff(page);
  const read = way === 'native' ? await screenReader(page) : () => highlightedWords(page);
  const failures: LinkWay['failures'] = [];
  const start = performance.now();
  for (const [index, { words, link }] of chosen.entries()) {
    await page.goto(link);
    const marked = link.includes('?w=') ? await markedBy(read, page) : await target(page);
    if (marked !== words) failures.push({ words, link, marked });
    if (index % 100 === 99) console.error(`${way}: ${index + 1}, ${failures.length} failed`);
  }
  const milliseconds = performance.now() - start;
  await page.context().close();
  return { way, exact: (chosen.length - failures.length) / chosen.length, failures, milliseconds };
}

async function markedBy(read: () => Promise<string>, page: Page): Promise<string> {
  await page.waitForFunction(() => 'words' in document.documentElement.dataset);
  return read();
}

/** The words that the id of a link without more leads to, if they are in the window. */
async function target(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sentence = document.querySelector(':target')!;
    const { top, bottom } = sentence.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight ? sentence.textContent : '';
  });
}

/** @throws when this Chromium still follows text fragments, so that the site's part is not proved */
async function assertSwitchedOff(page: Page): Promise<void> {
  await page.goto('data:text/html,<p>a');
  if (await page.evaluate(() => 'fragmentDirective' in document)) {
    throw new Error('This Chromium does not let text fragments be switched off.');
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string' },
      dist: { type: 'string' },
      way: { type: 'string' },
    },
  });
  const figures = await benchLinks({
    ...(values.count && { count: Number(values.count) }),
    ...(values.seed && { seed: Number(values.seed) }),
    ...(values.dist && { dist: values.dist }),
    ...((values.way === 'native' || values.way === 'locator') && { ways: [values.way] }),
  });
  console.log(JSON.stringify(figures, null, 2));
}
