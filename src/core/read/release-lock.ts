import type { ReleaseItem } from '../views/release-items.ts';

const HEAD = '# 上一次发布的内容，供 npm run release 对照；由它写出，不要手改。\n';

/** `release.lock`: what the last release held, an item a line, tabs between its parts. */
export function writeReleaseLock(items: readonly ReleaseItem[]): string {
  const lines = items.map(({ key, layer, name, address, value }) =>
    [key, layer, name, address, value].map((part) => part.replace(/[\t\n]/g, ' ')).join('\t'),
  );
  return `${HEAD}${lines.join('\n')}\n`;
}

/** The items of a `release.lock`; empty for a document that was never released. */
export function parseReleaseLock(text: string): ReleaseItem[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key = '', layer = '', name = '', address = '', value = ''] = line.split('\t');
      return { key, layer, name, address, value };
    });
}
