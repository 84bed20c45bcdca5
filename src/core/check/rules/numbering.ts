import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { SectionLevel } from '../../model/clause.ts';
import type { DeclaredNumber } from '../../model/document.ts';
import type { Numbered } from '../../model/numbered.ts';
import { toChineseNumeral } from '../../text/numerals.ts';
import type { Rule } from '../rule.ts';

/** A line whose number counts, at its level, in reading order. */
export interface NumberedLine {
  place: FilePlace;
  number: Numbered;
  level: SectionLevel | 'clause' | 'item';
  text: string;
  /** The line before it, the line itself, and the line after it. */
  around: string[];
}

export const numbering: Rule<{
  label: string;
  value: number;
  /** The number before, as printed; null where there is none. */
  previous: { label: string; value: number } | null;
  expected: number[];
  around: string[];
}> = {
  id: 'numbering',
  severity: 'error',
  why: '官方编号断了或重了，多半是转写时丢了一段或贴了两遍；锚点也由编号而来。',
  fix: '对照来源补上缺的，或删去重的；来源本来如此（只收法典的一编，条文已废止），就在 document.yaml 里写“numbering: [{ at: 第四百六十三条, reason: 缘由 }]”。',
  examples: [
    {
      fault: '（二）之后是（四）',
      edits: [{ file: 'text.mdx', find: '（三）优化服务', replace: '（四）优化服务' }],
      prints: [
        'opinion/text.mdx:15:1  numbering  编号不连续：前一个是“（二）”，此处是“（四）”，应为第 3 或第 1。\n前后三行：“二、提高均衡性”“（四）优化服务。以县域为基本单元，全面推…”“三、保障措施”。',
      ],
    },
    {
      fault: '两个（二）',
      edits: [{ file: 'text.mdx', find: '（三）优化服务', replace: '（二）优化服务' }],
      prints: [
        'opinion/text.mdx:15:1  numbering  编号重复：前一个是“（二）”，此处是“（二）”，应为第 3 或第 1。\n前后三行：“二、提高均衡性”“（二）优化服务。以县域为基本单元，全面推…”“三、保障措施”。',
      ],
    },
  ],
  message: ({ label, value, previous, expected, around }) => {
    const wanted = expected.map((number) => `第 ${number}`).join(' 或');
    const lines = `\n前后三行：${around.map((line) => `“${cut(line)}”`).join('')}。`;
    if (!previous) return `编号不从头起：此处是“${label}”，应为${wanted}。${lines}`;
    const fault = value === previous.value ? '编号重复' : '编号不连续';
    return `${fault}：前一个是“${previous.label}”，此处是“${label}”，应为${wanted}。${lines}`;
  },
};

function cut(line: string): string {
  const chars = Array.from(line);
  return chars.length > 20 ? `${chars.slice(0, 20).join('')}…` : line;
}

/** Levels above a level: when one of them opens, its numbers may begin anew. */
const ABOVE: Partial<Record<NumberedLine['level'], readonly NumberedLine['level'][]>> = {
  'sub-part': ['part'],
  chapter: ['part', 'sub-part'],
  division: ['part', 'sub-part', 'chapter'],
  section: ['part', 'sub-part', 'chapter', 'division', 'heading'],
  subsection: ['part', 'sub-part', 'chapter', 'division', 'heading', 'section'],
  clause: ['part', 'sub-part', 'chapter', 'division', 'section', 'heading', 'subsection'],
};

/**
 * Sections count on, or begin anew in the section above; clauses likewise; 第十七条之一 follows 第十七条;
 * items count on inside their clause. What `document.yaml` declares may jump.
 */
export function checkNumbering(
  lines: readonly NumberedLine[],
  declared: readonly DeclaredNumber[],
  diagnostics: Diagnostics,
): void {
  /** The last numbers met, by level and kind. */
  const last = new Map<string, Numbered>();
  /** The last item met of each kind, whatever clause it stood in: some texts count on through them. */
  const lastItem = new Map<string, number>();
  /** Levels that may begin anew. */
  const fresh = new Set<string>();
  for (const { place, number, level, text, around } of lines) {
    const { kind, values, label } = number;
    // A clause 一、 among sections 一、 counts with them.
    const counts = kind === 'ideographic' && level === 'clause' ? 'section' : level;
    const key = counts === 'item' || counts === 'clause' ? `${counts} ${kind}` : counts;
    const before = last.get(key);
    const value = kind === 'article' ? values[0] : values.at(-1)!;
    const previous = before
      ? {
          label: before.label,
          value: kind === 'article' ? before.values[0] : before.values.at(-1)!,
        }
      : null;
    const expected = [(previous?.value ?? 0) + 1];
    const mayBeginAnew = fresh.has(counts) || level === 'item' || kind === 'decimal';
    if (previous && mayBeginAnew) expected.push(1);
    const countsOn =
      level === 'item' &&
      (goesOnFrom(last, value) || lastItem.get(kind) === value - 1 || standsIn(around[0], number));
    const isDeclared = declared.some(({ at }) => text.startsWith(at));
    if (!isDeclared && !countsOn && !follows(values, before?.values, mayBeginAnew)) {
      diagnostics.add(numbering, place, { label, value, previous, expected, around });
    }
    last.set(key, number);
    if (level === 'item') lastItem.set(kind, value);
    fresh.delete(counts);
    if (level !== 'item')
      for (const known of [...last.keys()]) if (known.startsWith('item ')) last.delete(known);
    for (const [below, above] of Object.entries(ABOVE)) {
      if (counts !== below && above.includes(counts as NumberedLine['level'])) fresh.add(below);
    }
  }
}

/** Whether an item counts on from one written another way: 3) after 2. */
function goesOnFrom(last: ReadonlyMap<string, Numbered>, value: number): boolean {
  return [...last].some(
    ([key, { values }]) => key.startsWith('item ') && values.at(-1) === value - 1,
  );
}

/** Whether the number before stands inside the line before: “注：1．…”, and then 2．. */
function standsIn(line: string | undefined, { values, label }: Numbered): boolean {
  const value = values[0] - 1;
  const before = /[0-9０-９]/u.test(label) ? String(value) : toChineseNumeral(value);
  return (
    value > 0 &&
    line !== undefined &&
    line.normalize('NFKC').includes(label.normalize('NFKC').replace(/[^().、．]+/u, before))
  );
}

/** Whether numbers follow those before them: 第十八条 or 第十七条之一 after 第十七条, 1.3 or 2.1 after 1.2. */
function follows(
  values: Numbered['values'],
  before: Numbered['values'] | undefined,
  mayBeginAnew: boolean,
): boolean {
  const value = values.at(-1)!;
  if (mayBeginAnew && value === 1 && values.length === 1) return true;
  if (!before)
    return value === 1 && values.length !== 2 ? true : values.length === 2 ? value === 1 : false;
  const [first, added] = values;
  const [firstBefore, addedBefore = 0] = before;
  if (values.length === 1) return first === firstBefore + 1;
  if (values.length > 2) return true;
  if (first === firstBefore) return added === addedBefore + 1;
  return first > firstBefore && added === 1;
}
