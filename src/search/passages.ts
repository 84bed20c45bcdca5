import type { Edition } from '../core/model/edition.ts';
import { isLarge, type Library } from '../core/model/library.ts';
import { isAnnotated } from '../core/views/clause-address.ts';

/**
 * Whether a document is one record, all of its text, and not one for each clause: so are the plain texts of
 * a large library. What a search loads first grows with the number of records; where in a text the words
 * stand is found by reading it.
 */
export function isOneRecord(edition: Edition, library: Pick<Library, 'editions'>): boolean {
  return !isAnnotated(edition) && isLarge(library);
}
