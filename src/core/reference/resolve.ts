import { toChineseNumeral } from '../text/numerals.ts';
import type { Outline, OutlineClause, OutlinePart, OutlineSection } from './outline.ts';
import { hasNumber, isNumbered, isWithin, labelNumber, sectionOf } from './outline-numbers.ts';
import {
  clausePlace,
  clauseTitle,
  type NamedPlace,
  nameOf,
  partPlace,
  sectionPlace,
  sentencePlace,
} from './place.ts';
import { LAST, type Numbered, type Written } from './written.ts';

/** What of a reference there is in one document. */
export interface Resolved {
  /** Empty when nothing of it exists. */
  places: NamedPlace[];
  /** What of it does not exist, in a sentence for the reader; empty when all does. */
  remark: string;
  /** Where to go instead, when `places` is empty. */
  nearest: NamedPlace | null;
}

/** The places in `outline` that a reference names, each of several that bear the same number. */
export function resolved(written: Written, outline: Outline): Resolved {
  const { named, divisions, clause } = written;
  if (named === 'preamble') {
    const preamble = outline.clauses.find(({ id }) => id === 'p');
    if (!preamble) return missing('这份文件没有序言。', outline.clauses[0], outline);
    return one(parts(written, preamble, outline));
  }
  if (named === 'last-clause') {
    return one(parts(written, outline.clauses.filter(hasNumber).pop()!, outline));
  }
  const section = sectionOf(written, outline);
  if (named === 'last-division') return one(sectionOrSentence(written, section!, outline));
  if (divisions.length > 0 && !section) return missingDivision(written, outline);
  if (!clause) return section ? one(sectionOrSentence(written, section, outline)) : nothing;
  const numberedSo = outline.clauses.filter((candidate) => isNumbered(candidate, clause));
  const inside = section
    ? numberedSo.filter((candidate) => isWithin(candidate.section, section.id, outline))
    : numberedSo;
  const clauses = inside.length > 0 ? inside : numberedSo;
  if (clauses.length === 0) return missingClause(clause, outline);
  const answers = clauses.map((candidate) => parts(written, candidate, outline));
  const elsewhere = section && inside.length === 0 ? `${clauses[0]!.label}不在这一部分。` : '';
  return {
    places: answers.map(({ place }) => place),
    remark: elsewhere + (answers.find(({ remark }) => remark)?.remark ?? ''),
    nearest: null,
  };
}

/** 款, 项 and 句 within a clause. */
function parts(
  written: Written,
  clause: OutlineClause,
  outline: Outline,
): { place: NamedPlace; remark: string } {
  const { paragraph, item, sentence, sentenceTo, clauseTo } = written;
  if (clauseTo) {
    const last = outline.clauses.find((candidate) => isNumbered(candidate, clauseTo));
    const place = clausePlace(clause, outline);
    if (!last) return { place, remark: missingClause(clauseTo, outline).remark };
    return {
      place: { ...place, to: last.id, name: `${place.name} 至 ${clauseTitle(last)}` },
      remark: '',
    };
  }
  if (paragraph !== null || item !== null) return withPart(clause, outline, written);
  if (sentence !== null) return withSentences(clause, outline, sentence, sentenceTo);
  return { place: clausePlace(clause, outline), remark: '' };
}

/** Sentences of a clause; of one that it has not, the clause and a remark. */
export function withSentences(
  clause: OutlineClause,
  outline: Outline,
  sentence: number,
  sentenceTo: number | null,
): { place: NamedPlace; remark: string } {
  const number = sentence === LAST ? clause.sentences : sentence;
  if (number < 1 || number > clause.sentences) {
    return { place: clausePlace(clause, outline), remark: noSentence(clause, number) };
  }
  const place = sentencePlace(clause, outline, number);
  if (sentenceTo === null || sentenceTo <= number) return { place, remark: '' };
  const last = Math.min(sentenceTo, clause.sentences);
  return {
    place: {
      ...place,
      to: `${clause.id}-${last}`,
      name: `${place.name.replace(/ 句$/, '')} 至 ${last} 句`,
    },
    remark: last < sentenceTo ? noSentence(clause, sentenceTo) : '',
  };
}

function withPart(
  clause: OutlineClause,
  outline: Outline,
  { paragraph, item, subItem }: Written,
): { place: NamedPlace; remark: string } {
  const all = clause.parts ?? [];
  const name = nameOf(clause);
  const only = (found: readonly OutlinePart[], unit: string) =>
    `${name}${found.length > 0 ? `只有 ${found.length} ${unit}` : `不分${unit}`}。`;
  const paragraphs = all.filter(({ depth }) => depth === 0);
  const own = paragraph === null ? null : (paragraphs[paragraph - 1] ?? null);
  if (paragraph !== null && paragraph > 1 && !own) {
    const remark = only(paragraphs.length > 1 ? paragraphs : [], '款');
    return { place: clausePlace(clause, outline), remark };
  }
  const place = own ? partPlace(clause, own.id, outline) : clausePlace(clause, outline);
  if (item === null) return { place, remark: '' };
  const within = own?.id ?? clause.id;
  const items = all.filter(({ id, depth }) => depth === 1 && id.startsWith(`${within}-`));
  const found = items.find(({ id }) => id.endsWith(`-i${item}`));
  if (!found) return { place, remark: only(items, '项') };
  const subItems = all.filter(({ id, depth }) => depth === 2 && id.startsWith(`${found.id}-`));
  const lowest = subItem === null ? found : subItems.find(({ id }) => id.endsWith(`-m${subItem}`));
  if (!lowest) {
    return { place: partPlace(clause, found.id, outline), remark: only(subItems, '目') };
  }
  return { place: partPlace(clause, lowest.id, outline), remark: '' };
}

function sectionOrSentence(
  { sentence, sentenceTo }: Written,
  section: OutlineSection,
  outline: Outline,
): { place: NamedPlace; remark: string } {
  const own = outline.clauses.find(({ id }) => id === section.id);
  if (own && sentence !== null) return withSentences(own, outline, sentence, sentenceTo);
  return { place: sectionPlace(section, outline), remark: '' };
}

export function noSentence(clause: OutlineClause, number: number): string {
  return `${nameOf(clause)}只有 ${clause.sentences} 句，没有第 ${number} 句。`;
}

/** That there is no clause of this number, with the one before it. */
export function missingClause({ number, inserted }: Numbered, outline: Outline): Resolved {
  const numbers = outline.clauses
    .filter(hasNumber)
    .map((clause) => ({ clause, number: labelNumber(clause.label) }))
    .filter((one): one is { clause: OutlineClause; number: number } => one.number !== null);
  const name = `第${toChineseNumeral(number) || number}条${inserted ? `之${toChineseNumeral(inserted)}` : ''}`;
  const near = numbers.filter((one) => one.number <= number).pop() ?? numbers[numbers.length - 1];
  const last = numbers.reduce((most, one) => (one.number > most.number ? one : most), numbers[0]!);
  const till = last ? `，最后一条是${last.clause.label}` : '';
  return missing(`《${outline.titles[0]}》没有${name}${till}。`, near?.clause, outline);
}

function missingDivision({ divisions }: Written, outline: Outline): Resolved {
  const { number, unit } = divisions[divisions.length - 1]!;
  const last = outline.sections[outline.sections.length - 1];
  const till = last ? `，最后一部分是“${last.label}${last.title}”` : '';
  const same = outline.clauses.find((clause) => isNumbered(clause, { number, inserted: 0 }));
  return missing(
    `《${outline.titles[0]}》没有第${toChineseNumeral(number) || number}${unit}${till}。`,
    same ?? outline.clauses[outline.clauses.length - 1],
    outline,
  );
}

function missing(remark: string, nearest: OutlineClause | undefined, outline: Outline): Resolved {
  return { places: [], remark, nearest: nearest ? clausePlace(nearest, outline) : null };
}

const nothing: Resolved = { places: [], remark: '', nearest: null };

export function one({ place, remark }: { place: NamedPlace; remark: string }): Resolved {
  return { places: [place], remark, nearest: null };
}
