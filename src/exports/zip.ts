import { type Zippable, zipSync } from 'fflate';

/** A file of an archive. Paths have forward slashes. */
export interface ZipEntry {
  path: string;
  content: Uint8Array;
  /** Kept as it is instead of compressed. */
  stored?: boolean;
}

/**
 * A ZIP archive of the entries in their order. The same entries give the same bytes: every file has
 * the earliest time that ZIP can say, whatever the machine's clock and zone.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  // A ZIP time is a local time without a zone; so are the fields of this date.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const { path, content, stored } of entries) {
    files[path] = [content, { level: stored ? 0 : 9, mtime }];
  }
  return zipSync(files);
}
