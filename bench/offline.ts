import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/chromium.ts';
import { brotliServer } from './brotli-server.ts';

/** The phone line of the other measurements: 1.6 Mbit/s, 150 ms. */
const LINE = { kilobitsPerSecond: 1600, latencyMs: 150 };
const RUNS = 5;

/** What it costs to have the site offline, and how soon the one-file edition can be read. */
export async function benchOffline(): Promise<object> {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const downloads = readdirSync('dist/download').toSorted();
    const oneFile = downloads.find((name) => /^minsheng-2025-.*\.html$/.test(name))!;
    return {
      ...(await storing(browser)),
      ...Object.fromEntries(
        downloads.map((name) => [
          `bytes of download/${name}`,
          statSync(`dist/download/${name}`).size,
        ]),
      ),
      'one file: ms to first readable text, CPU 4× slower (median of 5)': await firstText(
        browser,
        pathToFileURL(resolve('dist/download', oneFile)).href,
      ),
    };
  } finally {
    await browser.close();
  }
}

async function storing(browser: Browser): Promise<Record<string, number>> {
  const server = await brotliServer('dist', LINE);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}minsheng-2025/`);
    const line = page.locator('offline-line').getByRole('status');
    await line.filter({ hasText: '正在存到本机' }).waitFor();
    const begun = performance.now();
    await line.filter({ hasText: '已可离线使用' }).waitFor({ timeout: 300_000 });
    const seconds = (performance.now() - begun) / 1000;
    const sizes = await page.evaluate(async () => {
      const bodies: number[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const response = await cache.match(request);
          bodies.push((await response!.arrayBuffer()).byteLength);
        }
      }
      return bodies;
    });
    return {
      'files stored': sizes.length,
      'bytes stored': sizes.reduce((sum, size) => sum + size, 0),
      'bytes over the wire (brotli)': [...server.sent.values()].reduce(
        (sum, size) => sum + size,
        0,
      ),
      'seconds to store at 1.6 Mbit/s, 150 ms': Math.round(seconds * 10) / 10,
    };
  } finally {
    await page.context().close();
    server.close();
  }
}

/** First contentful paint: of this file, its words. */
async function firstText(browser: Browser, file: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(file);
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    times.push((await paint.jsonValue())!);
    await page.context().close();
  }
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!);
}
