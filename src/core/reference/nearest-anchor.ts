import type { RetiredAnchor } from '../model/edition.ts';
import { fragmentWords, readAnchor } from './anchor.ts';
import { namedPlaces } from './named-places.ts';
import type { Outline } from './outline.ts';

/** Where a fragment that names no element leads. */
export interface NearestAnchor {
  /** What was asked for, without what chat apps add and the punctuation that followed the address. */
  asked: string;
  /** Id that is on the page; null when none is near. */
  anchor: string | null;
  /** Whether that is the very place that was asked for, only written otherwise: #第三条, #C6-3。 */
  exact: boolean;
  /** The editors' note when the fragment was once published and is retired; else empty. */
  note: string;
}

/** Chat apps take a full stop or comma after an address for a part of it. */
const GLUED = /([\p{L}\p{N}])[^\p{L}\p{N}]+$/u;

/**
 * The nearest anchor to one that is not on the page: what was meant if it is only written otherwise
 * (c6-5。, C6-5?from=singlemessage, 第六条第五句), what stands for it now if it is retired, else its
 * nearest ancestor (c6-99 → c6; s2-c1-9 → s2-c1 → s2).
 * @param exists whether an id is on the page
 * @param outline of the page, by which numbers are read
 */
export function nearestAnchor(
  wanted: string,
  exists: (id: string) => boolean,
  retired: readonly RetiredAnchor[],
  outline: Outline,
): NearestAnchor {
  const words = fragmentWords(wanted);
  const asked = words.replace(GLUED, '$1');
  const read = readAnchor(asked) ?? asked;
  if (asked === '' || exists(asked) || exists(read)) {
    const anchor = [asked, read].find((id) => id !== '' && exists(id)) ?? null;
    return { asked, anchor, exact: true, note: '' };
  }
  const gone = retired.find(({ address }) => address === read);
  const candidates = gone?.target ? [gone.target, ...ancestors(gone.target)] : [];
  const anchor = [...candidates, ...ancestors(read)].find(exists);
  if (anchor !== undefined) return { asked: read, anchor, exact: false, note: gone?.note ?? '' };
  const named = namedPlaces(words, [outline]);
  const place = named?.places.find((candidate) => exists(candidate.anchor));
  const exact = place !== undefined && named?.remark === '';
  const elsewhere = !place && named?.nearest && exists(named.nearest.anchor) ? named.nearest : null;
  return {
    asked: read,
    anchor: place?.anchor ?? elsewhere?.anchor ?? null,
    exact,
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
