import type { Diagnostics, FaultKind } from './diagnostic.ts';
import type { Edition } from './model/edition.ts';
import type { GoneDocument } from './model/gone.ts';
import { parseIdsLock } from './read/ids-lock.ts';
import type { LedgerFiles } from './read/ledger.ts';
import { pageAddresses } from './views/published-anchors.ts';

/**
 * The addresses of a published document are a promise as its anchors are: a folder may be renamed or
 * taken away, but not without a word. Put into the ledger “旧名 → 新名 缘由” or “旧名 † 缘由” (tabs between).
 */
export const documentGone: FaultKind<{ id: string; nearest: string }> = {
  id: 'document-gone',
  severity: 'error',
  message: ({ id, nearest }) =>
    `已发布的文件 ${id} 不见了，它的网址都会失效。改了名，就把这一行写成“${id}\t→ ${nearest}\t缘由”；撤下了，写成“${id}\t†\t缘由”（都用制表符隔开）。`,
};

export const documentTargetGone: FaultKind<{ id: string; target: string }> = {
  id: 'document-target-gone',
  severity: 'error',
  message: ({ id, target }) => `${id} 已改名为 ${target}，可是没有叫 ${target} 的文件夹。`,
};

export const documentNotKept: FaultKind<{ id: string }> = {
  id: 'document-not-kept',
  severity: 'warning',
  message: ({ id }) => `${id} 还没有记在这里；发布时请运行 npm run release，它的网址从此不会失效。`,
};

/** Holds the ledger against the documents there are, and tells what became of those that are gone. */
export function checkLedger(
  { file, text, locks }: LedgerFiles,
  documents: readonly string[],
  editions: readonly Edition[],
  diagnostics: Diagnostics,
): GoneDocument[] {
  if (text === null) return [];
  const entries = parseIdsLock(text, file, diagnostics);
  const kept = new Set(entries.map(({ address }) => address));
  for (const id of documents.filter((document) => !kept.has(document))) {
    diagnostics.add(documentNotKept, { file, line: 1, column: 1 }, { id });
  }
  return entries.flatMap(({ address: id, retired, place }): GoneDocument[] => {
    if (documents.includes(id)) return [];
    if (!retired) {
      const nearest = documents.find((other) => !kept.has(other)) ?? '新名';
      diagnostics.add(documentGone, place, { id, nearest });
      return [];
    }
    const { target, note } = retired;
    if (target !== null && !documents.includes(target)) {
      diagnostics.add(documentTargetGone, place, { id, target });
      return [];
    }
    const edition = editions.find((candidate) => candidate.id === target);
    const lock = locks.get(id);
    const pages = lock
      ? parseIdsLock(lock, file, diagnostics).map(({ address }) => address)
      : edition
        ? pageAddresses(edition)
        : [];
    const own = pages.filter((address) => !address.includes('#'));
    return [{ id, target, note, pages: ['', ...new Set(own)] }];
  });
}
