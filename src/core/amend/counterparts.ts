import { amendment, type ComparedText } from './amendment.ts';
import type { Unit } from './unit.ts';

/** What a clause of one text is in another. */
export interface Counterpart {
  /** The clause there; null where there is none. */
  unit: Unit | null;
  same: boolean;
  moved: boolean;
  /** Where there is none: the clause that has most of its words, or from which they are. */
  kin: Unit | null;
}

/**
 * For every clause of a text, by id, what it is in another one.
 * @param later whether the text is the later of the two
 */
export function counterparts(
  text: ComparedText,
  other: ComparedText,
  later: boolean,
): Map<string, Counterpart> {
  const changes = later ? amendment(other, text) : amendment(text, other);
  return new Map(
    changes.flatMap(({ kind, before, after, same, moved, kin }) => {
      const [own, unit] = later ? [after, before] : [before, after];
      return kind === 'clause' && own ? [[own.id, { unit, same, moved, kin }] as const] : [];
    }),
  );
}
