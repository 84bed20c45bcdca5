import type { RetiredAnchor } from '../model/edition.ts';

/** Where a fragment that names no element leads. */
export interface NearestAnchor {
  /** What was asked for, without the punctuation that followed the address in a sentence. */
  asked: string;
  /** Id that is on the page; null when none is near. */
  anchor: string | null;
  /** The editors' note when the fragment was once published and is retired; else empty. */
  note: string;
}

/** Chat apps take a full stop or comma after an address for a part of it. */
const GLUED = /([\p{L}\p{N}])[^\p{L}\p{N}]+$/u;

/**
 * The nearest anchor to one that is not on the page: what was meant if only punctuation is glued to
 * it (c6-5。 → c6-5), what stands for it now if it is retired, else its nearest ancestor
 * (c6-99 → c6; s2-c1-9 → s2-c1 → s2).
 * @param exists whether an id is on the page
 */
export function nearestAnchor(
  wanted: string,
  exists: (id: string) => boolean,
  retired: readonly RetiredAnchor[],
): NearestAnchor {
  const asked = wanted.replace(GLUED, '$1');
  const gone = retired.find(({ address }) => address === asked);
  const candidates = gone?.target ? [gone.target, ...ancestors(gone.target)] : [];
  return {
    asked,
    anchor: [asked, ...candidates, ...ancestors(asked)].find(exists) ?? null,
    note: gone?.note ?? '',
  };
}

/** `c6-99` → `c6`; `s2-c1-9` → `s2-c1`, `s2`. */
function ancestors(id: string): string[] {
  const found: string[] = [];
  for (let at = id.lastIndexOf('-'); at > 0; at = id.lastIndexOf('-', at - 1)) {
    found.push(id.slice(0, at));
  }
  return found;
}
