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
  return edition.retired.flatMap(({ address, target, note }) =>
    target !== null && !address.includes('#') && pages.has(target)
      ? [{ address, target, note }]
      : [],
  );
}

/** Retired anchors of the text itself, with what stands for them there. */
export function retiredInText({ retired, sections, clauses }: Edition): RetiredAnchor[] {
  const inText = textAnchors(sections, clauses);
  return retired.filter(
    ({ address, target }) => !/[#/]/.test(address) && (target === null || inText.has(target)),
  );
}
