/** What a quotation is looked for in: all words of an Edition, each passage with its address. */
import type { Clause, Section } from '../model/clause.ts';
import type { Commentary } from '../model/commentary.ts';
import type { Edition } from '../model/edition.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import { clauseName } from '../views/clause-name.ts';
import { readingOrder } from '../views/reading-order.ts';
import type { Corpus, CorpusPassage, CorpusPlace } from './model.ts';

const COMMENTARY = 'commentary/';

/**
 * Title and date line, headings of sections and clauses in reading order, then the commentary with
 * its headings. Ids are addresses under the document's folder (see `placePath`), `#` before those
 * of headings, because a section's own text has the section's id.
 */
export function corpusOfEdition(edition: Edition): Corpus {
  const { ownPages, clauses } = edition;
  return {
    passages: [...textPassages(edition), ...edition.commentary.flatMap(piecePassages)],
    ...(ownPages.length < clauses.length && { ownPages }),
  };
}

/**
 * Where a place can be read, relative to the document's folder, fragment included: `c6/#c6-3`,
 * `#c6-3` where the clause has no page of its own, `#s3`, `commentary/xinhua-explainer/#p7`; empty for the top of the text.
 */
export function placePath(
  { passage, sentence }: CorpusPlace,
  { ownPages }: Pick<Corpus, 'ownPages'>,
): string {
  if (passage === 'title' || passage === 'dateline') return '';
  if (passage.startsWith('#')) return passage;
  if (passage.startsWith(COMMENTARY)) return passage.replace(/(?=#)|$/, '/');
  const page = !ownPages || ownPages.includes(passage) ? `${passage}/` : '';
  return `${page}#${sentence?.id ?? passage}`;
}

function textPassages({ title, dateline, sections, clauses }: Edition): CorpusPassage[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const text = readingOrder({ sections, clauses }).flatMap(({ section, clause }) => {
    if (!section) return [clausePassage(clause, byId)];
    if (section.heading === '') return [];
    return [plain(`#${section.id}`, headingLabel(section), section.heading)];
  });
  return [
    plain('title', '标题', title),
    ...(dateline ? [plain('dateline', '成文日期', dateline)] : []),
    ...text,
  ];
}

function clausePassage(clause: Clause, sections: ReadonlyMap<string, Section>): CorpusPassage {
  const { id, kind, text, sentences } = clause;
  const number = kind === 'clause' ? numberIn(clause.label) : null;
  const section =
    clause.section === null ? null : numberIn(sections.get(clause.section)?.label ?? '');
  return {
    id,
    source: 'text',
    label: labelOf(clause, sections),
    ...(number !== null && { clause: number }),
    ...(section !== null && { section }),
    text,
    sentences: sentences.map(({ id: sentence, start, end }) => ({ id: sentence, start, end })),
  };
}

/** 第（六）条, 第六条, 序; where numbering restarts in each section, the section's number first. */
function labelOf(clause: Clause, sections: ReadonlyMap<string, Section>): string {
  const name = clauseName(clause);
  if (clause.kind === 'section') return `“${name}”部分`;
  if (clause.kind === 'preamble' || clause.kind === 'matter') return name;
  const restarts = clause.section !== null && clause.id.startsWith(`${clause.section}-`);
  const section = restarts ? (sections.get(clause.section ?? '')?.label ?? '') : '';
  return section + (name.startsWith('第') ? name : `第${name}条`);
}

/** 第一部分标题, 第一章标题. */
function headingLabel({ label, level }: Section): string {
  if (level === 'annex') return `${label || '附'}标题`;
  if (label === '') return '标题';
  return `${label.startsWith('第') ? label : `第${label.replace('、', '')}部分`}标题`;
}

function numberIn(label: string): number | null {
  return parseChineseNumeral(label.replace(/[第条章编节部分（）()、]/gu, ''));
}

function piecePassages({ id, title, shortTitle, blocks }: Commentary): CorpusPassage[] {
  return [
    commentary(`${COMMENTARY}${id}`, shortTitle, title),
    ...blocks.map((block) => commentary(`${COMMENTARY}${id}#${block.id}`, shortTitle, block.text)),
  ];
}

function plain(id: string, label: string, text: string): CorpusPassage {
  return { id, source: 'text', label, text: text.normalize('NFC'), sentences: [] };
}

function commentary(id: string, label: string, text: string): CorpusPassage {
  return { ...plain(id, label, text), source: 'commentary' };
}
