import type { Edition, RetiredAnchor } from '../model/edition.ts';
import { EMBED } from './clause-address.ts';
import { pageAddresses, textAnchors } from './published-anchors.ts';

/** A page that was published under another address of its document. */
export interface MovedPage {
  address: string;
  /** What stands for it now, under the document's folder: `measures/`, `#c7`, `revisions/2018-01-01/#c9`. */
  target: string;
  /** Why, in a sentence for the reader. */
  note: string;
}

/** Retired addresses of whole pages (`ids.lock`): each is kept as a page that leads on. */
export function movedPages(edition: Edition): MovedPage[] {
  const pages = new Set(pageAddresses(edition));
  const { retired, revisions = [] } = edition;
  const framed = new Set(
    retired.flatMap(({ address }) => (address.endsWith(EMBED) ? [clauseOf(address)] : [])),
  );
  const parts = new Set(
    revisions.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => [...clause.sentences, ...clause.paragraphs].map(({ id }) => id)),
    ),
  );
  return retired.flatMap(({ address, target, note }): MovedPage[] => {
    if (address.includes('#') || parts.has(address)) return [];
    if (target !== null && pages.has(target)) return [{ address, target: `${target}/`, note }];
    // The page of a clause, of which no page is left: in the full text, or in the last text that had it.
    const id = clauseOf(address);
    if (!framed.has(id)) return [];
    if (target !== null) return [{ address, target: `#${clauseOf(target)}`, note }];
    const last = revisions.findLast(({ clauses }) => clauses.some((clause) => clause.id === id));
    return last ? [{ address, target: `revisions/${last.date}/#${id}`, note }] : [];
  });
}

function clauseOf(address: string): string {
  return address.endsWith(EMBED) ? address.slice(0, -EMBED.length) : address;
}

/** Retired anchors of the text itself, with what stands for them there. */
export function retiredInText({ retired, sections, clauses }: Edition): RetiredAnchor[] {
  const inText = textAnchors(sections, clauses);
  return retired.filter(
    ({ address, target }) => !/[#/]/.test(address) && (target === null || inText.has(target)),
  );
}
