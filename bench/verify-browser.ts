/**
 * Times in Chromium on a CPU slowed four times. DevTools slows pages and not their workers, so the
 * modules run in the page here; the worker runs the same ones.
 */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/chromium.ts';
import type { CorpusFile } from '../src/core/verify/corpus-file.ts';
import type { specimenOf } from '../src/core/verify/specimen.ts';
import type { createVerifier } from '../src/core/verify/verifier.ts';

const SLOWDOWN = 4;
const RUNS = 5;
const SITE = 'http://bench.test/';

/**
 * Milliseconds: what the worker does as soon as the reader turns to the input (index, specimen); then
 * for each text the first run and the median of five.
 */
export async function browserTimes(
  file: CorpusFile,
  texts: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
  const source = new URL('../src/', import.meta.url);
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const page = await browser.newPage();
    await page.route(`${SITE}**`, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      if (path === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      const body = stripTypeScriptTypes(await readFile(new URL(path, source), 'utf8'));
      return route.fulfill({ contentType: 'text/javascript', body });
    });
    await page.goto(SITE);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    return await page.evaluate(
      async ([{ documents, variants }, all, runs]) => {
        const module: string = '/core/verify/verifier.ts';
        const engine: { createVerifier: typeof createVerifier } = await import(module);
        const other: string = '/core/verify/specimen.ts';
        const { specimenOf: specimen }: { specimenOf: typeof specimenOf } = await import(other);
        const time = (work: () => unknown): number => {
          const start = performance.now();
          work();
          return Math.round(performance.now() - start);
        };
        const corpus = documents[0]?.corpus ?? { passages: [] };
        let verifier = engine.createVerifier({ passages: [] }, new Map());
        const prepared = time(() => {
          verifier = engine.createVerifier(corpus, new Map(variants));
          verifier.verify(specimen(corpus));
        });
        const times = Object.entries(all).flatMap(([name, text]): [string, number][] => {
          const taken = Array.from({ length: runs }, () => time(() => verifier.verify(text)));
          const median = taken.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
          return [
            [`${name}, first`, taken[0] ?? 0],
            [`${name}, median`, median],
          ];
        });
        return Object.fromEntries([['prepared', prepared] as [string, number], ...times]);
      },
      [file, texts, RUNS] as const,
    );
  } finally {
    await browser.close();
  }
}
