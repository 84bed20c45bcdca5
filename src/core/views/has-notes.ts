import type { Edition } from '../model/edition.ts';
import { hasOwnPage } from './clause-address.ts';

/** Whether there is anything to read beside a clause: what is said of it, or terms that it mentions. */
export function hasNotes(edition: Pick<Edition, 'ownPages' | 'mentions'>, clause: string): boolean {
  return (
    hasOwnPage(edition, clause) || edition.mentions.some((mention) => mention.clause === clause)
  );
}
