import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Name of the file that keeps every document ever published, beside their folders. */
export const LEDGER = 'documents.lock';

/** The ledger of a content root, and the locked anchors that are left of documents that are gone. */
export interface LedgerFiles {
  /** Path of the ledger, for messages. */
  file: string;
  /** Null where nothing was ever published. */
  text: string | null;
  /** Texts of `<id>/ids.lock`, by id. */
  locks: ReadonlyMap<string, string>;
}

/**
 * Reads the ledger: a line for every document ever published, in the form of `ids.lock`:
 *
 *     minsheng-2025<TAB>关于 …的意见        published, and a folder
 *     minsheng<TAB>→ minsheng-2025<TAB>改了名    its readers are sent there
 *     ceshi<TAB>†<TAB>制定机关已经撤回          a page says so
 */
export function readLedger(contentRoot: string): LedgerFiles {
  const path = join(contentRoot, LEDGER);
  const file = relative(process.cwd(), path).split(sep).join('/');
  if (!existsSync(path)) return { file, text: null, locks: new Map() };
  const text = readFileSync(path, 'utf8');
  const ids = text.split('\n').flatMap((line) => line.match(/^[^\s#]+/)?.[0] ?? []);
  const locks = ids.flatMap((id): [string, string][] => {
    const lock = join(contentRoot, id, 'ids.lock');
    return existsSync(lock) ? [[id, readFileSync(lock, 'utf8')]] : [];
  });
  return { file, text, locks: new Map(locks) };
}

/** The ledger that also holds these documents: old lines stay as they are, new ones are added. */
export function extendLedger(
  current: string,
  documents: readonly (readonly [string, string])[],
): string {
  const head =
    current ||
    '# 发布过的文件。只增不减：改了名的改成“旧名 → 新名 缘由”，撤下的改成“旧名 † 缘由”，用制表符隔开。\n';
  const known = new Set(current.split('\n').map((line) => line.split('\t')[0]));
  const added = documents.filter(([id]) => !known.has(id));
  return head + added.map(([id, title]) => `${id}\t${title}\n`).join('');
}
