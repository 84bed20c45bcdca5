/** One built edition of the site, as the service worker stores it. */
export interface Release {
  /** Hash over all files: two builds with the same files are one release. */
  id: string;
  /** Version and date of the edition, for readers. */
  version: string;
  date: string;
  /** Of all files together. */
  bytes: number;
  files: readonly ReleaseFile[];
}

export interface ReleaseFile {
  /**
   * Address under the site's base, in plain characters; a page ends in a slash, the home page is
   * empty.
   */
  path: string;
  bytes: number;
  /** Hex SHA-256 of the content. */
  sha256: string;
}

/** What a reader is told of a release. */
export type ReleaseSummary = Omit<Release, 'files'>;

export function summaryOf({ id, version, date, bytes }: Release): ReleaseSummary {
  return { id, version, date, bytes };
}
