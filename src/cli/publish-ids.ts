/**
 * Writes the anchors that are new since the last release into every `ids.lock`. Run it when a
 * release is published: from then on the build fails when one of them is gone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLibrary } from '../core/compile-library.ts';
import { Diagnostics } from '../core/diagnostic.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { extendIdsLock } from '../core/read/ids-lock.ts';
import { publishedAnchors } from '../core/views/published-anchors.ts';
import { printDiagnostics } from './print-diagnostics.ts';

const { library, diagnostics, failed } = compileLibrary(contentRoot);
printDiagnostics(diagnostics);
if (failed) process.exit(1);

for (const edition of library.editions) extend(edition.id, publishedAnchors(edition));
const byId = library.glossary
  .map(({ id, term }) => [id, term] as const)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
extend('glossary', new Map(byId));

function extend(folder: string, published: ReadonlyMap<string, string>): void {
  const file = join(contentRoot, folder, 'ids.lock');
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const next = extendIdsLock(current, published, new Diagnostics());
  writeFileSync(file, next);
  const added = next.split('\n').length - current.split('\n').length;
  console.log(`${file}：新记下 ${Math.max(0, added)} 行`);
}
