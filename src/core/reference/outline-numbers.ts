import { readNumeral } from '../text/numerals.ts';
import type { Outline, OutlineClause, OutlineSection } from './outline.ts';
import { type Numbered, plainForm, type Written } from './written.ts';

/** What in an outline has a number that was written. */

/** The innermost division that is named; null where it does not exist or none is named. */
export function sectionOf({ divisions, named }: Written, outline: Outline): OutlineSection | null {
  const { sections } = outline;
  if (named === 'last-division') return sections[sections.length - 1] ?? null;
  let found = null as OutlineSection | null;
  for (const { number, unit } of divisions) {
    const outer = found;
    found =
      sections.find(
        (section) =>
          isDivision(section, { number, unit }) &&
          (!outer || isWithin(section.id, outer.id, outline)),
      ) ?? null;
    if (!found) return null;
  }
  return found;
}

/** Whether a section is another, or stands in it at any depth. */
export function isWithin(id: string | null, outer: string, { sections }: Outline): boolean {
  for (let at = id; at; at = sections.find((section) => section.id === at)?.parent ?? null) {
    if (at === outer) return true;
  }
  return false;
}

/** Whether a section is the one of this number and unit. */
export function isDivision(
  { label }: OutlineSection,
  { number, unit }: Written['divisions'][number],
): boolean {
  return labelNumber(label) === number && sameUnit(label, unit);
}

/** 部分 may be said of every division; 章, 节, 编 only of what is called so. */
function sameUnit(label: string, unit: string): boolean {
  return /部分|大点/.test(unit) || label.includes(unit);
}

export function isNumbered(clause: OutlineClause, { number, inserted }: Numbered): boolean {
  const { label } = clause;
  if (!hasNumber(clause) || labelNumber(label) !== number) return false;
  const behind = /之(.+)$/.exec(label)?.[1];
  return (behind ? (readNumeral(behind) ?? 0) : 0) === inserted;
}

/** Neither the preamble nor a section's own text, whose label is the section's. */
export function hasNumber({ id, section, label }: OutlineClause): boolean {
  return label !== '' && id !== section;
}

/** 6 of （六）, 第六条, 五、 and 第一章. */
export function labelNumber(label: string): number | null {
  const bare = plainForm(label)
    .replace(/之.*$/, '')
    .replace(/[第条款章节编分部()、.\s]/g, '');
  return readNumeral(bare);
}
