import type { Edition, RetiredAnchor } from '../model/edition.ts';
import { pageAddresses, textAnchors } from './published-anchors.ts';

/** A page that was published under another address of its document. */
export interface MovedPage {
  address: string;
  /** The page that stands for it now. */
  target: string;
  /** Why, in a sentence for the reader. */
  note: string;
}

/** Retired addresses of whole pages (`ids.lock`): each is kept as a page that leads on. */
export function movedPages(edition: Edition): MovedPage[] {
  const pages = new Set(pageAddresses(edition));
  const parts = new Set(
    (edition.revisions ?? []).flatMap(({ clauses }) =>
      clauses.flatMap(({ sentences, paragraphs }) =>
        [...sentences, ...paragraphs].map(({ id }) => id),
      ),
    ),
  );
  return edition.retired.flatMap(({ address, target, note }) => {
    const page = target ?? earlierPage(edition, address);
    return page !== null && !address.includes('#') && !parts.has(address) && pages.has(page)
      ? [{ address, target: page, note }]
      : [];
  });
}

/** The page of the last text that had a clause which no clause in force goes on with. */
function earlierPage({ revisions = [] }: Edition, address: string): string | null {
  const id = address.replace(/\/embed$/, '');
  const found = revisions.findLast(({ clauses }) => clauses.some((clause) => clause.id === id));
  return found ? `revisions/${found.date}` : null;
}

/** Retired anchors of the text itself, with what stands for them there. */
export function retiredInText({ retired, sections, clauses }: Edition): RetiredAnchor[] {
  const inText = textAnchors(sections, clauses);
  return retired.filter(
    ({ address, target }) => !/[#/]/.test(address) && (target === null || inText.has(target)),
  );
}
