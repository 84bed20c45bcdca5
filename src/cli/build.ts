/**
 * Builds the site into `dist` (or `$OUT_DIR`). Content faults are all printed first, and a build that
 * fails leaves the last good one as it was: the new site is put together aside and then moved.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { build } from 'astro';
import { keptLibrary } from '../astro/kept-library.ts';
import { lookForKeptPages } from '../astro/kept-pages.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { printDiagnostics } from './print-diagnostics.ts';

// Astro reads this when it is about to send something.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const out = process.env.OUT_DIR ?? 'dist';
const aside = `${out}.new`;
const old = `${out}.old`;

const { library, diagnostics, failed } = keptLibrary(contentRoot).compiled;
printDiagnostics(diagnostics);
if (failed) {
  console.error(`没有生成新的网站${existsSync(out) ? `，${out} 里仍是上一次的` : ''}。`);
  process.exit(1);
}
lookForKeptPages(library, `.cache/pages/${encodeURIComponent(contentRoot)}`);
process.env.OUT_DIR = aside;
rmSync(aside, { recursive: true, force: true });
try {
  await build({ logLevel: process.env.CI ? 'warn' : 'info' });
} catch (error) {
  console.error(error);
  process.exit(1);
}
rmSync(old, { recursive: true, force: true });
if (existsSync(out)) renameSync(out, old);
renameSync(aside, out);
rmSync(old, { recursive: true, force: true });
