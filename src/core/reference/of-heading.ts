import { readNumeral } from '../text/numerals.ts';
import { headForm } from './document-named.ts';
import type { Outline, OutlineClause, OutlineSection } from './outline.ts';
import { isWithin } from './outline-numbers.ts';
import { clausePlace, sectionPlace } from './place.ts';
import { one, type Resolved, resolved, withSentences } from './resolve.ts';
import { readWritten } from './written.ts';

/** The heads of sections and clauses, whole: 保障措施, “五、保障措施”部分第 7 句. */
export function ofHeading(text: string, inside: readonly Outline[]): Resolved | null {
  const opened = text.replace(/^[\s“"「『‘']+/, '');
  const plain = headForm(opened);
  if (plain === '') return null;
  const heads = inside.flatMap((outline): Head[] => [
    ...outline.sections.map((section) => ({ outline, section, clause: null })),
    ...outline.clauses
      .filter(({ id, section, title }) => title !== '' && id !== section)
      .map((clause) => ({ outline, section: null, clause })),
  ]);
  const named = heads.flatMap((head) => {
    const { label, title } = head.section ?? head.clause;
    const form = [headForm(label + title), headForm(title)].find((one) => plain.startsWith(one));
    const behind = form === undefined ? '' : plain.slice(form.length);
    return form !== undefined && HEADED.test(behind) ? [{ ...head, title, behind }] : [];
  });
  const longest = Math.max(...named.map(({ title }) => title.length));
  const answers = named
    .filter(({ title }) => title.length === longest)
    .map(({ behind, ...head }) => withinHead(head, behind.replace(HEAD_END, '')));
  if (answers.length === 0) return null;
  const remark = answers.find((answer) => answer.remark !== '')?.remark ?? '';
  return { places: answers.flatMap(({ places }) => places), remark, nearest: null };
}

/** A section or a clause that is named by its head. */
type Head = { outline: Outline } & (
  | { section: OutlineSection; clause: null }
  | { section: null; clause: OutlineClause }
);

/** What follows a head: 第7句, 第（一）条, or nothing. */
function withinHead({ outline, section, clause }: Head, behind: string): Resolved {
  const number = readNumeral(/^第?(.+?)句/.exec(behind)?.[1] ?? '');
  const own = clause ?? outline.clauses.find(({ id }) => id === section.id);
  if (number !== null && own) return one(withSentences(own, outline, number, null));
  const inner = section && behind !== '' ? readWritten(behind) : null;
  if (inner?.clause) {
    const clauses = outline.clauses.filter((candidate) =>
      isWithin(candidate.section, section!.id, outline),
    );
    return resolved({ ...inner, divisions: [] }, { ...outline, clauses });
  }
  const place = section ? sectionPlace(section, outline) : clausePlace(clause!, outline);
  return { places: [place], remark: '', nearest: null };
}

/** Closing quotation marks, and 部分. */
const HEAD_END = /^[”"」』’']*(?:这?一?(?:部分|章|节|条))?/;
/** What may follow the head of a section or clause for it to be a reference and no search. */
const HEADED =
  /^[”"」』’']*(?:(?:这?一?(?:部分|章|节|条))?(?:第?[^第]{1,4}句话?|第.{1,6}条.*)?)?[\s\p{P}]*$/u;
