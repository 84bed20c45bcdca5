import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../e2e/chromium.ts';
import type { Edition } from '../src/core/model/edition.ts';
import { brotliServer } from './brotli-server.ts';
import { buildStarlight, writeBarePage } from './same-text.ts';

/** A phone on a slow line, as in the figures we compare with: CPU 4×, 1.6 Mbit/s, 150 ms. */
const PHONE = {
  requestLatencyMs: 150,
  downloadThroughputKbps: 1600,
  uploadThroughputKbps: 750,
  cpuSlowdownMultiplier: 4,
  rttMs: 150,
  throughputKbps: 1600,
};
/** An odd number, so that there is a middle one. */
const RUNS = 5;

/** What one page does in one load. */
type Load = Record<'fcp' | 'lcp' | 'cls' | 'tbt' | 'performance', number>;

/**
 * What the document page costs, beside the same text as bare HTML and in Starlight: bytes over the wire
 * (brotli), requests until the network rests, and speed on a phone, each page in turn in every round.
 */
export async function benchPage(edition: Edition): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'));
  writeBarePage(edition, join(folder, 'bare'));
  await buildStarlight(edition, join(folder, 'starlight'));
  const servers = {
    bare: await brotliServer(join(folder, 'bare')),
    ours: await brotliServer('dist'),
    starlight: await brotliServer(join(folder, 'starlight')),
  };
  const pages = {
    bare: servers.bare.url,
    ours: `${servers.ours.url}${edition.id}/`,
    starlight: servers.starlight.url,
  };
  const names = Object.keys(pages) as (keyof typeof pages)[];
  const port = 9333;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    const loads: Record<string, Load[]> = { bare: [], ours: [], starlight: [] };
    for (const name of names) {
      // What is stored for offline reading is measured by bench/offline.ts.
      const page = await browser.newPage({ serviceWorkers: 'block' });
      await page.goto(pages[name], { waitUntil: 'networkidle' });
      await page.waitForTimeout(2000);
      await page.close();
    }
    const sent = names.map((name) => [...servers[name].sent]);
    for (let run = 0; run < RUNS; run++) {
      for (const name of names) loads[name]!.push(await loadOf(pages[name], port));
    }
    const bare = median(loads.bare!.map(({ lcp }) => lcp));
    return Object.fromEntries(
      await Promise.all(
        names.map(async (name, i) => {
          const all = loads[name]!;
          const of = (key: keyof Load) => all.map((load) => load[key]);
          const bytes = (wanted: (path: string) => boolean) =>
            sent[i]!.filter(([path]) => wanted(path)).reduce((sum, [, size]) => sum + size, 0);
          return [
            name,
            {
              bytes: bytes(() => true),
              requests: sent[i]!.length,
              'script bytes, external': bytes((path) => path.endsWith('.js')),
              'script bytes, inline': await inlineScripts(pages[name]),
              'FCP ms': median(of('fcp')),
              'LCP ms': median(of('lcp')),
              'LCP × bare': Math.round((100 * median(of('lcp'))) / bare) / 100,
              'largest CLS': Math.max(...of('cls')),
              'TBT ms': median(of('tbt')),
              Lighthouse: median(of('performance')),
            },
          ];
        }),
      ),
    );
  } finally {
    await browser.close();
    for (const server of Object.values(servers)) server.close();
    rmSync(folder, { recursive: true });
  }
}

async function loadOf(url: string, port: number): Promise<Load> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: ['performance'],
    throttlingMethod: 'devtools',
    throttling: PHONE,
    logLevel: 'error',
  });
  const { audits, categories } = result!.lhr;
  return {
    fcp: audits['first-contentful-paint']!.numericValue!,
    lcp: audits['largest-contentful-paint']!.numericValue!,
    cls: audits['cumulative-layout-shift']!.numericValue!,
    tbt: audits['total-blocking-time']!.numericValue!,
    performance: (categories.performance!.score ?? 0) * 100,
  };
}

async function inlineScripts(url: string): Promise<number> {
  const { brotliCompressSync } = await import('node:zlib');
  const html = await (await fetch(url)).text();
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return brotliCompressSync(scripts.join('\n')).length;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]! * 1000) / 1000;
}
