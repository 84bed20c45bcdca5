import type { Edition } from '../model/edition.ts';

/** A document, and which of its clauses have a page. */
export type Paged = Pick<Edition, 'id' | 'ownPages'>;

/** What follows a clause's id in the address of its frame for other sites. */
export const EMBED = '/embed';

/** Whether a clause has a page of its own; the others are read in the full text. */
export function hasOwnPage({ ownPages }: Pick<Paged, 'ownPages'>, clause: string): boolean {
  return ownPages.includes(clause);
}

/**
 * Whether the edition says more of the document than its text. One that does not is a plain text: one
 * page with anchors, which costs what its words cost.
 */
export function isAnnotated({
  ownPages,
  commentary,
}: Pick<Edition, 'ownPages' | 'commentary'>): boolean {
  return ownPages.length > 0 || commentary.length > 0;
}

/** Path under the site's base of the page on which a clause is read, to which its anchors are added. */
export function clausePage(document: Paged, clause: string): string {
  return hasOwnPage(document, clause) ? `${document.id}/${clause}/` : `${document.id}/`;
}

/** Address of a clause under the site's base: `minsheng-2025/c6/`, or `law/#c6` where it has no page. */
export function clauseAddress(document: Paged, clause: string): string {
  return hasOwnPage(document, clause) ? `${document.id}/${clause}/` : `${document.id}/#${clause}`;
}
