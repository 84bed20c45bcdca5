import type { Edition } from '../../core/model/edition.ts';
import type { DatedText } from '../../core/views/force.ts';

/** Path of the page that compares two texts of a document, from the root of the site. */
export function comparisonAddress({ id }: Edition, from: DatedText, to: DatedText): string {
  return `${id}/changes/${from.revision.date}/${to.revision.date}/`;
}
