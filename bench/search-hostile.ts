import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/chromium.ts';
import { loadEngine, serveIndex } from '../e2e/search-engine.ts';
import type { Library } from '../src/core/model/library.ts';
import { writeIndex } from '../src/search/index-writer.ts';
import { searchRecords } from '../src/search/records.ts';
import { LONGEST_QUERY } from '../src/search/result.ts';
import { seededRandom } from './random.ts';

/** How long our search holds the page up when it is asked for what nobody should ask. */

const SITE = 'http://search.test/';
const STRINGS = 5000;
const FREEZE = 200;

const PIECES = [
  '民生',
  '养老',
  '低保边',
  '第六条',
  '（六）',
  '百分之',
  '80%',
  '一二三四五六七八九十',
  'https://',
  '#c6-',
  '?w=',
  '%E4%BD',
  '\\',
  '((((',
  '.*',
  '<b>',
  '\u202e',
  '\u200b',
  '👩‍👩‍👧',
  '𠮷',
  '\n',
  'zhuang',
  'ygdz',
  "'",
  '　',
  '，',
  '-',
  '句',
  '条',
  '款',
  '怎么办',
  '我想',
];

export async function benchHostile(library: Library): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-hostile-'));
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    await writeIndex(searchRecords(library), folder, library);
    const page = await (await browser.newContext()).newPage();
    await serveIndex(page, SITE, pathToFileURL(`${folder}/`));
    await loadEngine(page, SITE);
    const longest = await page.evaluate(async (all) => {
      await globalThis.searchEngine.search('没有这句话');
      // A task that is due every few milliseconds is late by as long as the page was held up.
      let last = performance.now();
      let held = 0;
      const watch = setInterval(() => {
        const now = performance.now();
        held = Math.max(held, now - last);
        last = now;
      }, 4);
      const times: number[] = [];
      for (const query of all) {
        held = 0;
        last = performance.now();
        await globalThis.searchEngine.search(query);
        await new Promise((resolve) => setTimeout(resolve, 4));
        times.push(held);
      }
      clearInterval(watch);
      return times;
    }, hostile());
    const sorted = [...longest].sort((a, b) => a - b);
    return {
      strings: sorted.length,
      medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      longestMs: Math.round(sorted[sorted.length - 1] ?? 0),
      over200Ms: sorted.filter((time) => time > FREEZE).length,
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

function hostile(): string[] {
  const random = seededRandom(5);
  return Array.from({ length: STRINGS }, (_, at) => {
    const length = at % 50 === 0 ? LONGEST_QUERY : 1 + Math.floor(random() * 40);
    let made = '';
    while (made.length < length) made += PIECES[Math.floor(random() * PIECES.length)];
    return made.slice(0, length);
  });
}
