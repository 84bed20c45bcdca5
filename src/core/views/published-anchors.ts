import type { Clause, Section } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { EMBED, hasOwnPage } from './clause-address.ts';
import { clauseTitle } from './clause-name.ts';
import { cellAnchor, principleMatrix } from './principle-matrix.ts';
import { allRevisions } from './revision-name.ts';

/**
 * Every address that an edition publishes under its folder, and the words each stands for (empty
 * for pages). This is what `ids.lock` promises to keep.
 */
export function publishedAnchors(edition: Edition): Map<string, string> {
  return new Map([
    ...textAnchors(edition.sections, edition.clauses),
    ...edition.clauses
      .filter(({ id }) => hasOwnPage(edition, id))
      .map(({ id, label, title }) => [id + EMBED, `${label}${title}`] as const),
    ...edition.commentary.flatMap(({ id, kind, title, blocks }) => [
      [`commentary/${id}`, title] as const,
      ...blocks.map((block) => [`commentary/${id}#${block.id}`, block.text] as const),
      ...(kind === 'summary' ? coverageAnchors(`commentary/${id}/coverage`, edition.clauses) : []),
    ]),
    ...practiceAnchors(edition),
    ...principleAnchors(edition),
    ...collationAnchors(edition),
    ...edition.audiences.map(({ id, name }) => [`audiences/${id}`, name] as const),
    ...progressAnchors(edition),
    ...plainAnchors(edition),
    ...askAnchors(edition),
    ...revisionAnchors(edition),
  ]);
}

/** Addresses that are pages of their own: of clauses, and of what stands beside the text. */
export function pageAddresses(edition: Edition): string[] {
  const inText = textAnchors(edition.sections, edition.clauses);
  const clauses = new Set(edition.ownPages);
  return [...publishedAnchors(edition).keys()].filter(
    (address) => !address.includes('#') && (clauses.has(address) || !inText.has(address)),
  );
}

/** Pages of targets, measures and progress, which a document has when it has any of them. */
function progressAnchors({ targets, measures, progress }: Edition): (readonly [string, string])[] {
  const page = (name: string, entries: (readonly [string, string])[]) =>
    entries.length === 0
      ? []
      : [[name, ''] as const, ...entries.map(([id, words]) => [`${name}#${id}`, words] as const)];
  const clauses = new Set(measures.map(({ evidence }) => evidence.clause));
  return [
    ...page(
      'targets',
      targets.map(({ id, evidence }) => [id, evidence.quote] as const),
    ),
    ...page(
      'measures',
      [...clauses].map((clause) => [clause, ''] as const),
    ),
    ...page(
      'progress',
      progress.map(({ term, fact }) => [term, fact] as const),
    ),
  ];
}

/** The page of 句解, and every sentence on it. */
function plainAnchors({ plain }: Edition): (readonly [string, string])[] {
  if (plain.length === 0) return [];
  return [
    ['plain', ''],
    ...plain.map(({ sentence, plain }) => [`plain#${sentence}`, plain] as const),
  ];
}

/**
 * The page and the anchors of every dated text, the one in force included: its dated address leads to
 * the document's own, and goes on when another takes its place. And the pages that compare them.
 */
function revisionAnchors(edition: Edition): (readonly [string, string])[] {
  const revisions = edition.revisions ? allRevisions(edition) : [];
  if (revisions.length === 0) return [];
  return [
    ['changes', ''],
    ...revisions.flatMap((earlier, at) =>
      revisions.slice(at + 1).map(({ date }) => [`changes/${earlier.date}/${date}`, ''] as const),
    ),
    ...revisions.flatMap(({ date, title, sections, clauses }) => {
      const page = `revisions/${date}`;
      const anchors = [...textAnchors(sections, clauses)];
      return [
        [page, title] as const,
        ...anchors.map(([id, words]) => [`${page}#${id}`, words] as const),
      ];
    }),
  ];
}

/** The page of where to ask, and every service on it. */
function askAnchors({ services }: Edition): (readonly [string, string])[] {
  if (services.length === 0) return [];
  return [['ask', ''], ...services.map(({ id, name }) => [`ask#${id}`, name] as const)];
}

/** The page on what a summary kept, and every clause on it. */
function coverageAnchors(page: string, clauses: readonly Clause[]) {
  return [
    [page, ''] as const,
    ...clauses.map(({ id, label, title }) => [`${page}#${id}`, `${label}${title}`] as const),
  ];
}

/** The page on local practice, and every report on it. */
function practiceAnchors({ reports }: Edition) {
  if (reports.length === 0) return [];
  return [
    ['practice', ''] as const,
    ...reports.map(({ id, title }) => [`practice#${id}`, title] as const),
  ];
}

/** The lens, set to each principle, and the evidence behind every cell of its matrix. */
function principleAnchors(edition: Edition) {
  const { principles } = edition.document;
  if (principles.length === 0) return [];
  return [
    ['principles', ''] as const,
    ...principles.map(({ id, name }) => [`principles#${id}`, name] as const),
    ...principleMatrix(edition).map(({ principle, clause }) => {
      const words = `${principle.name}：${clauseTitle(clause)}`;
      return [`principles#${cellAnchor(principle.id, clause.id)}`, words] as const;
    }),
  ];
}

/** Anchors of the text itself, and the words of each: headings by section and clause, sentences. */
export function textAnchors(
  sections: readonly Section[],
  clauses: readonly Clause[],
): Map<string, string> {
  return new Map([
    ...sections.map(({ id, heading }) => [id, oneLine(heading)] as const),
    ...clauses.map(({ id, label, title }) => [id, `${label}${title}`] as const),
    ...clauses.flatMap(({ text, paragraphs }) =>
      paragraphs.length < 2
        ? []
        : paragraphs.map(
            ({ id, start, end }) => [id, oneLine(sliceCodePoints(text, start, end))] as const,
          ),
    ),
    ...clauses.flatMap(({ text, sentences }) =>
      sentences.map(
        ({ id, start, end }) => [id, oneLine(sliceCodePoints(text, start, end))] as const,
      ),
    ),
  ]);
}

/**
 * The pages of the collation, and on its overview one anchor for each clause. Ids of variants are no
 * promise: they follow from the readings, and change when a transcription is corrected.
 */
function collationAnchors({ apparatus, clauses }: Edition): (readonly [string, string])[] {
  if (!apparatus) return [];
  return [
    ['collation', ''],
    ...clauses.map(({ id, label, title }) => [`collation#${id}`, `${label}${title}`] as const),
    ...apparatus.witnesses.map(({ id, name }) => [`collation/${id}`, name] as const),
  ];
}

/** `ids.lock` keeps the words of an anchor on one line: those of a table, and label and title of an annex. */
function oneLine(words: string): string {
  return words.replace(/[\t\n]+/g, ' ').trim();
}
