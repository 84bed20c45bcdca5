import type { Change } from './amendment.ts';
import type { Unit } from './unit.ts';

/** What readers are shown of an amendment: a heading, a change, or clauses in a row that have none. */
export type ShownChange =
  | { kind: 'heading'; heading: Unit }
  | { kind: 'change'; change: Change }
  | { kind: 'unchanged'; unchanged: Change[] };

/** Whether nothing is to be told of it but, where it has another, its number. */
export function isUnchanged({ same, moved }: Change): boolean {
  return same && !moved;
}

/**
 * The changes in the order of the later text, with those between them that are none taken together.
 * A heading that did not change is shown where there is a change under it, before what it heads.
 */
export function readingChanges(changes: readonly Change[]): ShownChange[] {
  const shown: ShownChange[] = [];
  /** Unchanged clauses since the last change, and the last heading among them, with where it stands. */
  let run: Change[] = [];
  let heading: { unit: Unit; at: number } | null = null;
  const show = (unchanged: Change[]): void => {
    if (unchanged.length > 0) shown.push({ kind: 'unchanged', unchanged });
  };
  for (const change of changes) {
    if (isUnchanged(change)) {
      if (change.kind === 'heading') heading = { unit: change.after!, at: run.length };
      if (change.kind === 'clause') run.push(change);
      continue;
    }
    const at = heading?.at ?? 0;
    show(run.slice(0, at));
    if (heading) shown.push({ kind: 'heading', heading: heading.unit });
    show(run.slice(at));
    shown.push({ kind: 'change', change });
    [run, heading] = [[], null];
  }
  show(run);
  return shown;
}

/** How many clauses changed in which way. A clause that moved and changed counts in both. */
export function countChanges(changes: readonly Change[]): {
  changed: number;
  added: number;
  removed: number;
  moved: number;
  renumbered: number;
} {
  const clauses = changes.filter(({ kind }) => kind === 'clause');
  const count = (is: (change: Change) => boolean): number => clauses.filter(is).length;
  return {
    changed: count(({ before, after, same }) => before !== null && after !== null && !same),
    added: count(({ before }) => before === null),
    removed: count(({ after }) => after === null),
    moved: count(({ moved }) => moved),
    renumbered: count((change) => isUnchanged(change) && change.renumbered),
  };
}
