import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../e2e/chromium.ts';
import { brotliServer } from './brotli-server.ts';

/** A phone on a slow line, as in the figures we compare with: CPU 4×, 1.6 Mbit/s, 150 ms. */
const PHONE = {
  requestLatencyMs: 150,
  downloadThroughputKbps: 1600,
  uploadThroughputKbps: 750,
  cpuSlowdownMultiplier: 4,
  rttMs: 150,
  throughputKbps: 1600,
};
const RUNS = 5;

/** What the document page costs: bytes over the wire (brotli), requests, and speed on a phone. */
export async function benchPage(path = 'minsheng-2025/'): Promise<object> {
  const server = await brotliServer('dist');
  const port = 9333;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    // What is stored for offline reading is measured by bench/offline.ts.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page.close();
    const sizes = [...server.sent];
    const bytes = (wanted: (path: string) => boolean) =>
      sizes.filter(([name]) => wanted(name)).reduce((sum, [, size]) => sum + size, 0);
    const inline = await inlineScripts(server.url + path);
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(server.url + path, {
        port,
        onlyCategories: ['performance'],
        throttlingMethod: 'devtools',
        throttling: PHONE,
        logLevel: 'error',
      });
      const audits = result!.lhr.audits;
      runs.push({
        fcp: audits['first-contentful-paint']!.numericValue!,
        lcp: audits['largest-contentful-paint']!.numericValue!,
        cls: audits['cumulative-layout-shift']!.numericValue!,
        tbt: audits['total-blocking-time']!.numericValue!,
        performance: (result!.lhr.categories.performance!.score ?? 0) * 100,
      });
    }
    return {
      'bytes over the wire': bytes(() => true),
      requests: sizes.length,
      'script bytes, external': bytes((name) => name.endsWith('.js')),
      'script bytes, inline (part of the page)': inline,
      'FCP ms (median of 5)': median(runs.map(({ fcp }) => fcp)),
      'LCP ms (median of 5)': median(runs.map(({ lcp }) => lcp)),
      'CLS (largest of 5)': Math.max(...runs.map(({ cls }) => cls)),
      'TBT ms (median of 5)': median(runs.map(({ tbt }) => tbt)),
      'Lighthouse performance (median)': median(runs.map(({ performance }) => performance)),
    };
  } finally {
    await browser.close();
    server.close();
  }
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
