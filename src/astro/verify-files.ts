import type { Edition } from '../core/model/edition.ts';
import { type FinderFiles, finderFiles } from '../core/verify/finder-files.ts';

const made = new WeakMap<Edition, FinderFiles>();

/** The files by which 核验 finds documents, made once for a Library. */
export function verifyFiles(editions: readonly Edition[]): FinderFiles {
  const [first] = editions;
  if (!first) return { file: { ids: [], parts: 1, variants: [] }, parts: [{}] };
  const known = made.get(first) ?? finderFiles(editions);
  made.set(first, known);
  return known;
}
