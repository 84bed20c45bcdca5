import type { Edition } from '../model/edition.ts';
import type { LockedAnchor } from '../model/locked-anchor.ts';
import { EMBED } from '../views/clause-address.ts';

/** What is said of clauses, as far as it decides which of them have a page. */
type Said = Pick<
  Edition,
  | 'clauses'
  | 'commentary'
  | 'ties'
  | 'reports'
  | 'audiences'
  | 'plain'
  | 'apparatus'
  | 'choices'
  | 'doubts'
  | 'targets'
  | 'measures'
  | 'progress'
>;

/**
 * The clauses that have a page of their own: where this edition says something of the clause that the
 * text alone does not show, and where a page was published before. All others are read in the text, at
 * their anchors. Entries of the glossary make no page: they are read at the words they explain, and a
 * new one would otherwise make thousands of pages in a library.
 * @param locked what was published
 */
export function ownPages(said: Said, locked: readonly LockedAnchor[]): string[] {
  const kept = new Set(
    locked.flatMap(({ address, retired }) =>
      !retired && address.endsWith(EMBED) ? [address.slice(0, -EMBED.length)] : [],
    ),
  );
  const { ties, reports, audiences, plain, choices, doubts, targets, measures, progress } = said;
  const spokenOf = new Set([
    ...[...ties, ...choices, ...doubts, ...targets, ...measures, ...progress].map(
      ({ evidence }) => evidence.clause,
    ),
    ...[
      ...reports.flatMap(({ ties }) => ties),
      ...audiences.flatMap(({ mentions }) => mentions),
    ].map(({ clause }) => clause),
    ...plain.map(({ clause }) => clause),
  ]);
  // Witnesses attest every clause, and a summary keeps or leaves out each.
  const all = said.apparatus !== null || said.commentary.some(({ kind }) => kind === 'summary');
  return said.clauses
    .filter(({ id, principle }) => all || kept.has(id) || spokenOf.has(id) || principle !== null)
    .map(({ id }) => id);
}
