/** Numbers of clauses and parts that a writer names: 第六条, 第（六）条, 意见第6条, （六）, 第三部分. */
import { type Mentioned, referencesIn } from '../reference/written.ts';
import { codePointLength, type Span } from '../text/code-points.ts';

export interface NamedNumber {
  span: Span;
  unit: 'clause' | 'section';
  number: number;
}

/**
 * Clauses and parts named in `text`, in order.
 * @param offset added to the spans (code points)
 */
export function claimsIn(text: string, offset = 0): NamedNumber[] {
  return referencesIn(text).flatMap((named): NamedNumber[] => {
    const number = numberOf(named);
    if (!number) return [];
    const start = offset + codePointLength(text.slice(0, named.start));
    const end = start + codePointLength(text.slice(named.start, named.end));
    return [{ ...number, span: { start, end } }];
  });
}

/** Passages know their clause, and the part or chapter they stand in. */
function numberOf({ clause, divisions }: Mentioned): Omit<NamedNumber, 'span'> | null {
  if (clause) return { unit: 'clause', number: clause.number };
  const part = divisions.find(({ unit }) => /部分|章/.test(unit));
  return part ? { unit: 'section', number: part.number } : null;
}

/**
 * Where `text` names a clause or a part by 第…条, 第…部分 or 第…章, in UTF-16 offsets. Without its 条 a
 * number in brackets may begin a heading that is quoted.
 */
export function numberedPlaces(text: string): { start: number; end: number }[] {
  return referencesIn(text).filter(({ start }) => text[start] === '第');
}
