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
  /**
   * In a large library, ids of the documents that are in it, besides what all of them share; absent where
   * the whole site is one release.
   */
  documents?: readonly string[];
}

/** `offline/list/….json`: what belongs to one document of a large library. */
export interface DocumentFiles {
  /** Id of the release of the site. */
  release: string;
  files: readonly ReleaseFile[];
}

/** `offline/documents.json`: every document of a large library, and the bytes of all of it. */
export interface AllDocuments {
  bytes: number;
  documents: readonly string[];
}

/** Where the files of a document are listed, under the site's base. */
export function documentFilesPath(document: string): string {
  return `offline/list/${document}.json`;
}

/** Where all documents are listed. */
export const ALL_DOCUMENTS = 'offline/documents.json';

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

export function summaryOf({ id, version, date, bytes, documents }: Release): ReleaseSummary {
  return { id, version, date, bytes, ...(documents && { documents }) };
}
