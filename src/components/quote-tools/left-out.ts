import type { Passage, Stretch } from '../../core/link/passage.ts';
import { limitsAround } from '../../core/verify/limits.ts';

/** Words that a choice leaves out although they limit what is chosen. */
export interface LeftOut {
  /** As printed, what stands before the choice first: “逐步”“的户籍限制”. */
  words: string;
  /** The choice with them. */
  whole: Stretch;
}

/** In letters: what is shorter is a term, and states nothing. */
const SHORTEST = 8;

/**
 * What limits the chosen words from just outside (核验 would say so of the quotation).
 * @param passages among which the stretch lies
 * @returns null when nothing does: for a whole sentence or clause never
 */
export function leftOut(stretch: Stretch, passages: readonly Passage[]): LeftOut | null {
  const { from, to } = stretch;
  const passage = passages.find(({ id }) => id === from.passage);
  if (!passage || from.passage !== to.passage) return null;
  const points = Array.from(passage.text);
  const chosen = points.slice(from.at, to.at).join('');
  if ((chosen.match(/[\p{L}\p{N}%]/gu) ?? []).length < SHORTEST) return null;
  const { list, whole } = limitsAround(points, { start: from.at, end: to.at });
  const grave = list.filter((limit) => limit.grave);
  if (grave.length === 0) return null;
  return {
    words: grave.map(({ words }) => `“${words}”`).join(''),
    whole: {
      from: { passage: passage.id, at: whole.start },
      to: { passage: passage.id, at: whole.end },
    },
  };
}
