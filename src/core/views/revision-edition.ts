import type { Edition } from '../model/edition.ts';
import type { Revision } from '../model/revision.ts';

/**
 * A dated text as an edition of the document without annotations: they were made for the text in force
 * and checked against it, and words that stand in both may mean something else here.
 */
export function revisionEdition(edition: Edition, revision: Revision): Edition {
  const { title, dateline, sections, clauses } = revision;
  return {
    ...edition,
    ...{ title, dateline, sections, clauses },
    ...{ ownPages: [], terms: [], mentions: [], commentary: [], ties: [], reports: [] },
    ...{ audiences: [], plain: [], sayings: [], choices: [], doubts: [], targets: [] },
    ...{ pledges: [], progress: [], retired: [], apparatus: null },
  };
}
