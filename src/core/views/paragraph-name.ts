import type { Clause, Paragraph } from '../model/clause.ts';
import { toChineseNumeral } from '../text/numerals.ts';

/**
 * How the law names a part of a clause: 第二款, 第二款第（一）项, 第（一）项第3目. The 款 is named where the
 * clause has several. Empty for the only paragraph of a clause.
 */
export function paragraphName({ paragraphs }: Pick<Clause, 'paragraphs'>, id: string): string {
  const several = paragraphs.filter(({ depth }) => depth === 0).length > 1;
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const names: string[] = [];
  for (let at: string | null = id; at !== null; at = parentOf(at)) {
    const paragraph = byId.get(at);
    if (paragraph && (paragraph.depth > 0 || several)) names.unshift(nameOf(paragraph));
  }
  return names.join('');
}

/** `c16-p2-i1` → `c16-p2`. */
function parentOf(id: string): string | null {
  const at = id.lastIndexOf('-');
  return at === -1 ? null : id.slice(0, at);
}

const LEVELS = ['款', '项', '目', '点'];

function nameOf({ kind, depth, label, id }: Paragraph): string {
  const level = LEVELS[Math.min(depth, LEVELS.length - 1)];
  if (kind === 'item') return `第${label.replace(/[、．.\s]+$/u, '')}${level}`;
  const number = toChineseNumeral(
    Number(/p(\d+)/.exec(id.slice(id.lastIndexOf('-') + 1))?.[1] ?? 1),
  );
  return depth === 0 ? `第${number}款` : `第${number}段`;
}
