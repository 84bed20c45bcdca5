import { amendment, type ComparedText } from '../core/amend/amendment.ts';
import type { Clause, SectionLevel } from '../core/model/clause.ts';
import { clauseName } from '../core/views/clause-name.ts';
import type { ImportPlan } from './plan-import.ts';

const LEVELS: readonly [SectionLevel, string][] = [
  ['annex', '份附文'],
  ['part', '编'],
  ['sub-part', '分编'],
  ['chapter', '章'],
  ['division', '节'],
  ['section', '部分'],
  ['subsection', '小部分'],
  ['heading', '个没有编号的标题'],
];

/** What an import recognised and what it left aside, in lines for its editor. */
export function accountOf({ edition, leftAside, characters, files }: ImportPlan): string[] {
  const { sections, clauses, title, document } = edition;
  const counts = LEVELS.flatMap(([level, name]) => {
    const found = sections.filter((section) => section.level === level).length;
    return found > 0 ? [`${found} ${name}`] : [];
  });
  const own = clauses.filter(({ kind }) => kind === 'clause');
  const parts = own.flatMap(({ paragraphs }) => paragraphs);
  const atDepth = (depth: number): number => parts.filter((part) => part.depth === depth).length;
  const named = [...new Set(clauses.filter(({ kind }) => kind === 'matter').map(nameOf))];
  const text = files.get('text.mdx') ?? '';
  return [
    `标题：${title}`,
    `认出：${[...counts, `${own.length} 条`, `${atDepth(0)} 款`, `${atDepth(1)} 项`, `${atDepth(2)} 目`].join('，')}`,
    ...(named.length > 0 ? [`认出：${named.join('、')}`] : []),
    `文种 ${document.kind}，机关 ${document.issuers.join('、')}，成文日期 ${document.adopted ?? '未核'}（都从正文里读出，请核对）`,
    ...leftAside.map(({ why, words }) => `留在外面（${why}）：${words}`),
    `正文 ${characters} 个汉字全部进去了，次序不变（text.mdx 共 ${text.split('\n').length - 1} 行）。`,
  ];
}

/**
 * What a text changes of the one in force, in lines for its editor.
 * @param later whether it comes after it
 */
export function changesOf(inForce: ComparedText, other: ComparedText, later: boolean): string[] {
  const changes = later ? amendment(inForce, other) : amendment(other, inForce);
  const clauses = changes.filter(({ kind }) => kind === 'clause');
  const list = (what: string, names: (string | undefined)[]): string[] =>
    names.length > 0 ? [`${what} ${names.length} 条：${names.join('、')}`] : [];
  return [
    later ? '从现行文本到这一文本：' : '从这一文本到现行文本：',
    ...list(
      '改动',
      clauses
        .filter(({ before, after, same }) => before && after && !same)
        .map(({ before, after }) =>
          before!.name === after!.name ? after!.name : `${after!.name}（原${before!.name}）`,
        ),
    ),
    ...list(
      '新增',
      clauses.filter(({ before }) => !before).map(({ after }) => after?.name),
    ),
    ...list(
      '删去',
      clauses.filter(({ after }) => !after).map(({ before }) => before?.name),
    ),
    `文字相同 ${clauses.filter(({ same }) => same).length} 条。`,
  ];
}

function nameOf(clause: Clause): string {
  return clauseName(clause);
}

/** How many lines of a difference are shown. */
const SHOWN = 40;

/** The lines that were and the lines that would be, those between alike left out. */
export function differences(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const inB = new Set(b);
  const inA = new Set(a);
  const removed = a.slice(head, a.length - tail).map((line, at) => ({ line, at: head + at + 1 }));
  const added = b.slice(head, b.length - tail).map((line, at) => ({ line, at: head + at + 1 }));
  const lines = [
    ...removed
      .filter(({ line }) => line !== '' && !inB.has(line))
      .map(({ line, at }) => `- ${at}: ${line}`),
    ...added
      .filter(({ line }) => line !== '' && !inA.has(line))
      .map(({ line, at }) => `+ ${at}: ${line}`),
  ];
  if (lines.length === 0) return ['（只有空行或次序不同）'];
  const rest = lines.length - SHOWN;
  return rest > 0 ? [...lines.slice(0, SHOWN), `……另有 ${rest} 行`] : lines;
}
