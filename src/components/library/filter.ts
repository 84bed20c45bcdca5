/** A document as the catalogue shows it. */
export interface Entry {
  title: string;
  kind: string;
  /** Joined by 、. */
  issuers: string;
  /** 2025-03-02; empty where it is not known. */
  date: string;
}

/** What the reader has chosen; empty words choose all. */
export interface Choice {
  /** Words of the title, in any order. */
  title: string;
  kind: string;
  issuer: string;
  year: string;
}

/** The documents that answer every choice. Of a title width, white space and marks do not count. */
export function chosenDocuments(
  entries: readonly Entry[],
  { title, kind, issuer, year }: Choice,
): Set<Entry> {
  const words = title.split(/\s+/u).map(bare).filter(Boolean);
  return new Set(
    entries.filter((entry) => {
      const own = bare(entry.title);
      return (
        words.every((word) => own.includes(word)) &&
        (kind === '' || entry.kind === kind) &&
        (issuer === '' || entry.issuers.split('、').includes(issuer)) &&
        (year === '' || entry.date.startsWith(`${year}-`))
      );
    }),
  );
}

function bare(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase();
}
