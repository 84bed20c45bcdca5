import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../e2e/chromium.ts';
import {
  byScript,
  either,
  FaultServer,
  only,
  slow,
  stalled,
  type Trouble,
} from '../e2e/fault-server.ts';

/** Every page and part takes so long, in milliseconds: a line that is neither good nor bad. */
const ROUND_TRIP = 100;
/** What storing meets, while pages and their parts come as ever. */
const SERVERS: Record<string, Trouble> = {
  healthy: slow(ROUND_TRIP),
  'slow (8 s)': slow(8_000),
  stalled,
};
const PAGES = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'].map(
  (clause) => `minsheng-2025/${clause}/`,
);

interface Times {
  /** Milliseconds from the navigation to the first byte, and to the first words on the screen. */
  firstByte: number;
  text: number;
}

/**
 * What a reader waits for a page that is not stored yet, while the site is being stored, against the
 * same with storing off, over HTTP/1.1: the same pages in turn, twice, and of their times the lower
 * quartile, because whatever else the machine does only adds to them.
 */
export async function benchNetwork(): Promise<object> {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const rows = [];
    for (const [name, trouble] of Object.entries(SERVERS)) {
      rows.push([name, await compare(browser, trouble)] as const);
    }
    return Object.fromEntries(rows);
  } finally {
    await browser.close();
  }
}

async function compare(browser: Browser, trouble: Trouble): Promise<Record<string, number>> {
  const server = await new FaultServer('dist').start();
  server.trouble = either(only(byScript, trouble), slow(ROUND_TRIP));
  const [off, on] = [await browser.newContext(), await browser.newContext()];
  await off.addInitScript(() => localStorage.setItem('offline', 'off'));
  const without: Times[] = [];
  const during: Times[] = [];
  try {
    const [reader, storing] = [await opened(server, off), await opened(server, on)];
    await storing.locator('offline-line').getByText('正在存到本机').waitFor();
    for (const path of [...PAGES, ...PAGES]) {
      without.push(await visit(server, reader, path));
      await somethingIsBeingStored(server);
      during.push(await visit(server, storing, path));
    }
  } finally {
    await Promise.all([off.close(), on.close()]);
    await server.remove();
  }
  return {
    ...inRow('first byte', without, during, ({ firstByte }) => firstByte),
    ...inRow('readable text', without, during, ({ text }) => text),
  };
}

async function opened(server: FaultServer, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}about/`);
  return page;
}

async function somethingIsBeingStored(server: FaultServer): Promise<void> {
  server.forgetAsked();
  while (server.askedByScript.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function visit(server: FaultServer, page: Page, path: string): Promise<Times> {
  await page.goto(server.url + path);
  const text = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const firstByte = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return (navigation as PerformanceNavigationTiming).responseStart;
  });
  return { firstByte, text: (await text.jsonValue()) ?? 0 };
}

function inRow(
  what: string,
  without: readonly Times[],
  during: readonly Times[],
  of: (times: Times) => number,
): Record<string, number> {
  const [off, on] = [lowerQuartile(without.map(of)), lowerQuartile(during.map(of))];
  return {
    [`${what}, storing off (ms)`]: Math.round(off),
    [`${what}, while storing (ms)`]: Math.round(on),
    [`${what}: ratio`]: Math.round((on / off) * 100) / 100,
  };
}

function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
}
