import { anchorAndRest } from './anchor.ts';
import type { Outline } from './outline.ts';
import { type NamedPlace, placeAt } from './place.ts';
import { missingClause, noSentence, type Resolved } from './resolve.ts';

/** The places of an anchor as it stands in an address: c6-3, c6~c8; null when it is none. */
export function ofAnchor(text: string, scope: readonly Outline[]): Resolved | null {
  const [first = '', last] = text.split(/\s*[~～至到]\s*#?(?=\s*[csp]\d)/i);
  const read = anchorAndRest(first);
  if (!read || /^\s*[\p{L}\p{N}]/u.test(read.rest)) return null;
  const to = last ? (anchorAndRest(last)?.anchor ?? null) : null;
  const answers = scope.map((outline) => anchored(read.anchor, outline));
  const places = answers.flatMap((answer) => answer?.place ?? []);
  const remark = answers.find((answer) => answer?.place && answer.remark)?.remark ?? '';
  if (places.length > 0) {
    return { places: places.map((place) => ranged(place, to, scope)), remark, nearest: null };
  }
  const [outline] = scope;
  const clause = /^c(\d+)/.exec(read.anchor);
  if (outline && clause) return missingClause({ number: Number(clause[1]), inserted: 0 }, outline);
  // Of b2 or h1 nobody can say that a place was meant.
  if (!/^[cs]\d/.test(read.anchor)) return null;
  return { places: [], remark: `没有“${read.anchor}”这一处。`, nearest: null };
}

/** The place of an anchor, or of its nearest ancestor; retired ones lead to what stands for them. */
function anchored(anchor: string, outline: Outline): { place: NamedPlace; remark: string } | null {
  const exact = placeAt(anchor, outline);
  if (exact) return { place: exact, remark: '' };
  const gone = outline.retired.find(({ address }) => address === anchor);
  const candidates = [
    ...(gone?.target ? [gone.target] : []),
    ...ancestors(gone?.target ?? anchor),
    ...ancestors(anchor),
  ];
  for (const candidate of candidates) {
    const place = placeAt(candidate, outline);
    if (!place) continue;
    const sentence = /-(\d+)$/.exec(anchor)?.[1];
    const clause = outline.clauses.find(({ id }) => id === candidate);
    const remark = gone
      ? `“${anchor}”已不在正文里（${gone.note}）。`
      : clause && sentence
        ? noSentence(clause, Number(sentence))
        : `没有“${anchor}”这一处。`;
    return { place, remark };
  }
  return null;
}

/** `c6-99` → `c6`; `s2-c1-9` → `s2-c1`, `s2`. */
function ancestors(id: string): string[] {
  const parts = id.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('-'));
}

function ranged(place: NamedPlace, to: string | null, scope: readonly Outline[]): NamedPlace {
  const outline = scope.find(({ id }) => id === place.document);
  const last = to && outline ? placeAt(to, outline) : null;
  return last ? { ...place, to: last.anchor, name: `${place.name} 至 ${last.name}` } : place;
}
