import { brokenLock } from '../check/rules/broken-lock.ts';
import type { Place, Report } from '../diagnostic.ts';

/**
 * `ids.lock`: every anchor ever published, one a line, with the words it stood for.
 *
 *     c6-3<TAB>支持高水平医院…        published, and in the text
 *     c6-9<TAB>→ c6-8<TAB>并入上一句    gone; readers are sent to c6-8
 *     c6-9<TAB>†<TAB>该句已删去        gone; nothing stands for it
 */
export interface LockedAnchor {
  address: string;
  /** Words it stood for when it was published; empty for addresses that are no text. */
  words: string;
  /** Set when the anchor is retired. */
  retired: { target: string | null; note: string } | null;
  place: Place;
}

/** Reads `ids.lock`; reports lines that are not of its form. */
export function parseIdsLock(text: string, file: string, report: Report): LockedAnchor[] {
  const anchors: LockedAnchor[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const place = { file, line: index + 1, column: 1 };
    const [address = '', words = '', note = ''] = line.split('\t');
    if (/\s/.test(address)) {
      report.add(brokenLock, place, { line });
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
  report: Report,
): string {
  const locked = parseIdsLock(current, 'ids.lock', report);
  const known = new Set(locked.map(({ address }) => address));
  const added = [...published].filter(([address]) => !known.has(address));
  const head =
    current === ''
      ? '# 已发布的锚点。只增不减：删去的要改成“→ 新锚点”或“†”，并写明缘由。\n'
      : current;
  return head + added.map(([address, words]) => `${address}\t${words}\n`).join('');
}
