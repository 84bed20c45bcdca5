import type { Edition } from '../model/edition.ts';
import { hasOwnPage } from './clause-address.ts';

/** Whether there is anything to read beside a clause: what is said of it, terms that it mentions, who cites it. */
export function hasNotes(
  edition: Pick<Edition, 'ownPages' | 'mentions' | 'citedBy'>,
  clause: string,
): boolean {
  const isHere = (one: { clause: string | null }): boolean => one.clause === clause;
  return (
    hasOwnPage(edition, clause) || edition.mentions.some(isHere) || edition.citedBy.some(isHere)
  );
}
