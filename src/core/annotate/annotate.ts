import { unknownTerm } from '../check/rules/unknown-term.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import type { Commentary, CommentaryBlock } from '../model/commentary.ts';
import type { Edition } from '../model/edition.ts';
import { appliesTo, type Mention, type Term } from '../model/term.ts';
import type { TextTree } from '../model/text-tree.ts';
import type { Tie } from '../model/tie.ts';
import { parseCommentary } from '../parse/parse-commentary.ts';
import type { Inputs } from '../read/inputs.ts';
import { nearestOf } from '../text/nearest.ts';
import { findAudiences } from './audiences.ts';
import { baseBlocks } from './base-blocks.ts';
import { collation } from './collation.ts';
import { findInCommentary } from './find-in-commentary.ts';
import { findMeasures } from './measures.ts';
import { mentionTerms } from './mention-terms.ts';
import { ownPages } from './own-pages.ts';
import { findPlain } from './plain.ts';
import { collatePrints } from './prints.ts';
import { findProgress } from './progress.ts';
import { settleReadings } from './readings.ts';
import { anchorAt, resolveQuotation } from './resolve-quotation.ts';
import { findSayings } from './sayings.ts';
import { joinServices, servicesFor } from './services.ts';
import { findTargets } from './targets.ts';
import { termsOf } from './terms.ts';
import { tieCommentary } from './tie-commentary.ts';
import { tieReports } from './tie-reports.ts';

/** Joins the clause tree with everything that bears on it. Faults are reported, not thrown. */
export function annotate(
  id: string,
  inputs: Inputs,
  tree: TextTree,
  diagnostics: Diagnostics,
): Edition {
  const document = inputs.document.value;
  const clauses = tree.clauses.map((clause): Clause => {
    const principle = document.principles.find(({ section }) => section === clause.section);
    return { ...clause, principle: principle?.id ?? null };
  });
  const commentary = inputs.commentary.map(({ id, meta, blocks }): Commentary => {
    return { id, ...meta.value, blocks: parseCommentary(blocks, meta.value.anchors) };
  });
  const terms = termsOf(inputs, diagnostics);
  const own = { id, kind: document.kind };
  const mentions = mention(
    inputs,
    clauses,
    commentary,
    { all: terms, own: terms.filter((term) => appliesTo(term, own)) },
    diagnostics,
  );
  const asked = joinServices(inputs, diagnostics);
  const apparatus = collation(baseBlocks(tree, document), inputs.witnesses, commentary);
  const audiences = findAudiences(inputs, clauses, asked.services, diagnostics);
  const edition = {
    id,
    document,
    title: tree.title,
    dateline: tree.dateline,
    sections: tree.sections,
    clauses,
    terms: byFirstMention(terms, mentions),
    mentions,
    commentary,
    ties: tie(inputs, clauses, commentary, diagnostics),
    reports: tieReports(inputs, clauses, diagnostics),
    audiences,
    plain: findPlain(inputs, clauses, diagnostics),
    ...servicesFor({ mentions, audiences }, asked, inputs.locked),
    pronunciation: inputs.pronunciation.value,
    sayings: findSayings(inputs, clauses, diagnostics),
    apparatus,
    ...settleReadings(inputs.readings, clauses, apparatus, diagnostics),
    prints: collatePrints(inputs, commentary, diagnostics),
    targets: findTargets(inputs, clauses, diagnostics),
    measureClasses: inputs.measures.value.classes,
    measures: findMeasures(inputs, clauses, diagnostics),
    progress: findProgress(inputs, clauses, terms, diagnostics),
    releases: inputs.releases.value,
    references: [],
    citedBy: [],
    retired: inputs.locked.flatMap(({ address, retired }) =>
      retired ? [{ address, ...retired }] : [],
    ),
  };
  return { ...edition, ownPages: ownPages(edition, inputs.locked) };
}

function mention(
  { explained }: Inputs,
  clauses: readonly Clause[],
  commentary: readonly Commentary[],
  { all: terms, own }: { all: readonly Term[]; own: readonly Term[] },
  diagnostics: Diagnostics,
): Mention[] {
  const phrases = explained.value.flatMap((entry, at) => {
    if (!terms.some(({ id }) => id === entry.term)) {
      const nearest = nearestOf(
        entry.term,
        terms.map(({ id }) => id),
      );
      diagnostics.add(unknownTerm, explained.locate([at, 'term']), { term: entry.term, nearest });
      return [];
    }
    if ('clause' in entry) {
      const found = resolveQuotation(
        entry,
        clauses,
        (key) => explained.locate([at, key]),
        diagnostics,
      );
      return found
        ? [{ term: entry.term, within: found.clause, start: found.start, end: found.end }]
        : [];
    }
    const place = {
      commentary: explained.locate([at, 'commentary']),
      says: explained.locate([at, 'quote']),
    };
    const found = findInCommentary(entry.commentary, entry.quote, commentary, place, diagnostics);
    return found
      ? [
          {
            term: entry.term,
            within: `${entry.commentary}#${found.block.id}`,
            start: found.start,
            end: found.end,
          },
        ]
      : [];
  });
  const inClauses = clauses.flatMap((clause) =>
    mentionTerms(
      {
        text: clause.text,
        clause: clause.id,
        commentary: null,
        anchorAt: (at) => anchorAt(clause, at),
      },
      own,
      phrases.filter(({ within }) => within === clause.id),
    ),
  );
  const inCommentary = commentary.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      mentionTerms(
        { text: block.text, clause: null, commentary: id, anchorAt: () => block.id },
        own,
        phrases.filter(({ within }) => within === `${id}#${block.id}`),
      ),
    ),
  );
  return [...inClauses, ...inCommentary];
}

/** Ties found at build, and those the editors made by hand with quotations at both ends. */
function tie(
  { document, ties }: Inputs,
  clauses: readonly Clause[],
  commentary: readonly Commentary[],
  diagnostics: Diagnostics,
): Tie[] {
  const principleOf = (piece: string, block: CommentaryBlock): string | null =>
    document.value.principles.find(
      ({ id, commentary }) => commentary === piece && id === block.under,
    )?.id ?? null;
  const names = [document.value.title, document.value.shortTitle];
  const verbatim = commentary.flatMap((piece) =>
    tieCommentary(piece, clauses, (block) => principleOf(piece.id, block), names),
  );
  const editorial = ties.value.flatMap((entry, at): Tie[] => {
    const evidence = resolveQuotation(entry, clauses, (key) => ties.locate([at, key]), diagnostics);
    const places = { commentary: ties.locate([at, 'commentary']), says: ties.locate([at, 'says']) };
    const found = findInCommentary(entry.commentary, entry.says, commentary, places, diagnostics);
    if (!evidence || !found) return [];
    const { block, start, end } = found;
    return [
      {
        kind: 'editorial',
        commentary: entry.commentary,
        block: block.id,
        start,
        end,
        says: entry.says,
        evidence,
        principle: principleOf(entry.commentary, block),
      },
    ];
  });
  return [...verbatim, ...editorial];
}

/** The entries that a document mentions, in the order in which it first does. */
function byFirstMention(terms: readonly Term[], mentions: readonly Mention[]): Term[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  return [...new Set(mentions.map(({ term }) => term))].flatMap((id) => byId.get(id) ?? []);
}
