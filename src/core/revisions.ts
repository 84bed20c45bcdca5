import { amendment } from './amend/amendment.ts';
import { writtenQuotations } from './annotate/written-quotations.ts';
import { annotatedForOtherText } from './check/rules/annotated-for-other-text.ts';
import { checkQuotationsInRevisions } from './check/rules/quote-not-in-revision.ts';
import { revisionFolder } from './check/rules/revision-folder.ts';
import { revisionWithoutForce } from './check/rules/revision-without-force.ts';
import { checkTextHash } from './check/rules/text-hash.ts';
import { textNotInForce } from './check/rules/text-not-in-force.ts';
import { checkWords } from './check/words-lost.ts';
import { Diagnostics } from './diagnostic.ts';
import type { Edition, RetiredAnchor } from './model/edition.ts';
import type { LockedAnchor } from './model/locked-anchor.ts';
import type { Revision } from './model/revision.ts';
import { parseText } from './parse/parse-text.ts';
import type { Inputs } from './read/inputs.ts';
import type { RevisionInput } from './read/revisions.ts';
import { canonicalText } from './views/canonical-text.ts';
import { EMBED } from './views/clause-address.ts';
import { textAnchors } from './views/published-anchors.ts';
import { revisionName } from './views/revision-name.ts';

/**
 * The road of the other dated texts of a document: each is parsed as the text in force is, and held to
 * the same invariant and to a hash of its own. Faults are reported.
 * @returns null when a text could not be parsed: its anchors would seem to be gone
 */
export function compileRevisions(inputs: Inputs, diagnostics: Diagnostics): Revision[] | null {
  const { document, revisions, locked } = inputs;
  const { force, edition } = document.value;
  if (force?.annotated !== undefined && force.annotated !== force.from) {
    const place = document.locate(['force', 'annotated']);
    diagnostics.add(annotatedForOtherText, place, { annotated: force.annotated, from: force.from });
  }
  if (revisions.length === 0) return [];
  if (!force) {
    diagnostics.add(revisionWithoutForce, document.locate([]), {});
    return null;
  }
  const due = revisions.findLast(({ date }) => date > force.from && date <= edition.date);
  if (due) {
    const found = { from: force.from, due: due.date, day: edition.date };
    diagnostics.add(textNotInForce, document.locate(['force', 'from']), found);
  }
  const compiled = revisions.flatMap((input) => {
    if (input.date === force.from) {
      const place = { file: input.folder, line: 1, column: 1 };
      diagnostics.add(revisionFolder, place, { name: input.date, taken: true });
      return [];
    }
    return [compileRevision(input, locked, diagnostics)];
  });
  const whole = compiled.filter((revision) => revision !== null);
  if (whole.length < compiled.length) return null;
  checkQuotationsInRevisions(writtenQuotations(inputs), whole, diagnostics);
  return whole;
}

function compileRevision(
  { date, folder, meta, blocks, words }: RevisionInput,
  locked: readonly LockedAnchor[],
  diagnostics: Diagnostics,
): Revision | null {
  const { numbering, sha256, ...about } = meta.value;
  const faults = new Diagnostics();
  const tree = parseText(blocks, faults, numbering);
  diagnostics.all.push(...faults.all);
  // With a broken numbering the words would seem wrong too.
  if (!tree || faults.failed) return null;
  const { title, dateline, sections, clauses } = tree;
  checkWords(words, canonicalText(tree), `${folder}/text.mdx`, diagnostics);
  const own = `revisions/${date}#`;
  const lockedHere = locked
    .filter(({ address }) => address.startsWith(own))
    .map((anchor) => ({ ...anchor, address: anchor.address.slice(own.length) }));
  const pinned = { sha256, place: meta.locate(['sha256']) };
  checkTextHash(tree, pinned, lockedHere, textAnchors(sections, clauses), diagnostics);
  return { date, ...about, title, dateline, sections, clauses };
}

/**
 * Anchors of the text that were published, and are not in the text in force because the law was
 * amended: they stand in a revision, so they are kept without a line in `ids.lock`. Each leads to the
 * clause that goes on with its own.
 * @param published what the edition publishes now
 */
export function supersededAnchors(
  edition: Edition,
  locked: readonly LockedAnchor[],
  published: ReadonlySet<string>,
): RetiredAnchor[] {
  const gone = locked.filter(({ address, retired }) => !retired && !published.has(address));
  if (gone.length === 0) return [];
  const texts = (edition.revisions ?? []).toReversed().map((revision) => ({
    revision,
    anchors: textAnchors(revision.sections, revision.clauses),
    successors: null as Map<string, string | null> | null,
  }));
  return gone.flatMap(({ address }): RetiredAnchor[] => {
    const id = address.endsWith(EMBED) ? address.slice(0, -EMBED.length) : address;
    const text = texts.find(({ anchors }) => anchors.has(id));
    if (!text) return [];
    text.successors ??= successorsOf(text.revision, edition);
    const clause = text.revision.clauses.find(
      ({ id: own, sentences, paragraphs }) =>
        own === id || [...sentences, ...paragraphs].some((part) => part.id === id),
    );
    const target = (clause && text.successors.get(clause.id)) ?? null;
    const note = `文件修改过，它原在${revisionName(text.revision)}里`;
    return [{ address, target: target && address.replace(id, target), note }];
  });
}

/** For each clause of a revision the clause in force that goes on with it; null where none does. */
function successorsOf(revision: Revision, edition: Edition): Map<string, string | null> {
  return new Map(
    amendment(revision, edition).flatMap(({ kind, before, after }) =>
      kind === 'clause' && before ? [[before.id, after?.id ?? null] as const] : [],
    ),
  );
}
