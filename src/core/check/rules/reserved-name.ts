import type { Diagnostics } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';

export const reservedName: Rule<{ name: string }> = {
  id: 'reserved-name',
  severity: 'error',
  why: '文件夹的名字就是网址；这个网址是本站自己的页面，文件放在这里就没有人打得开。',
  fix: '给文件夹换一个名字。',
  examples: [
    {
      fault: '文件夹叫 search',
      edits: [{ rename: 'search' }],
      prints: ['search:1:1  reserved-name  文件夹不能叫“search”：这是本站自己的网址。'],
    },
  ],
  message: ({ name }) => `文件夹不能叫“${name}”：这是本站自己的网址。`,
};

/** Addresses of the site's own pages and files (held against `src/pages` by a test). */
export const RESERVED: ReadonlySet<string> = new Set([
  '404',
  'about',
  'download',
  'favicon.svg',
  'glossary',
  'icons',
  'index',
  'manifest.webmanifest',
  'offline',
  'search',
  'verify',
  // What the build adds.
  '_astro',
  'card',
  'pagefind',
  'sw.js',
]);

/** Reports a document whose address is the site's own. */
export function checkFolderName(
  { document, folder }: { document: string; folder: string },
  diagnostics: Diagnostics,
): void {
  if (!RESERVED.has(document.toLowerCase())) return;
  diagnostics.add(reservedName, { file: folder, line: 1, column: 1 }, { name: document });
}
