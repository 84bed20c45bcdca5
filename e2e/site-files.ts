import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all HTML pages of a built site, relative to its folder, sorted; no downloads. */
export function htmlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !/^download[\\/](?!index)/.test(file))
    .toSorted();
}

/** Address of a built page relative to the site: `c6/index.html` → `c6/`. */
export function pagePath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** Address of a file of the site. */
export function fileIn(dir: string, path: string): string {
  return join(dir, path.endsWith('/') || path === '' ? `${path}index.html` : path);
}

/** Whether a page only leads to the new address of what stood there, which scripts do at once. */
export function leadsOn(dir: string, file: string): boolean {
  return readFileSync(join(dir, file), 'utf8').includes('id="new-address"');
}
