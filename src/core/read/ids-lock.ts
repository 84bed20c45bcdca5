import { brokenLock } from '../check/rules/broken-lock.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { LockedAnchor } from '../model/locked-anchor.ts';

/** Reads `ids.lock`; reports lines that are not of its form. */
export function parseIdsLock(text: string, file: string, diagnostics: Diagnostics): LockedAnchor[] {
  const anchors: LockedAnchor[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const place = { file, line: index + 1, column: 1 };
    const [address = '', words = '', note = ''] = line.split('\t');
    if (/\s/.test(address)) {
      diagnostics.add(brokenLock, place, { line });
      continue;
    }
    const alias = /^→ ?(\S+)$/.exec(words);
    const retired = alias || words === '†' ? { target: alias?.[1] ?? null, note } : null;
    anchors.push({ address, words: retired ? '' : words, retired, place });
  }
  return anchors;
}

/** The lock file that also holds `published`: old lines stay as they are, new ones are added. */
export function extendIdsLock(
  current: string,
  published: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): string {
  const locked = parseIdsLock(current, 'ids.lock', diagnostics);
  const known = new Set(locked.map(({ address }) => address));
  const added = [...published].filter(([address]) => !known.has(address));
  const head =
    current === ''
      ? '# 已发布的锚点。只增不减：删去的要改成“→ 新锚点”或“†”，并写明缘由。\n'
      : current;
  return head + added.map(([address, words]) => `${address}\t${words}\n`).join('');
}
