import { namedPlaces } from '../core/reference/named-places.ts';
import type { NamedPlace } from '../core/reference/place.ts';
import { sliceCodePoints } from '../core/text/code-points.ts';
import type { Lookup } from './lookup.ts';

/** A place that the query names, to go to at once. */
export interface Door {
  name: string;
  /** Without the site's base. */
  url: string;
  /** The official words that stand there, as far as they are short; empty for a page or a division. */
  words: string;
}

/** What a query comes to that is a reference. */
export interface Doors {
  doors: Door[];
  /** What of it does not exist, in a sentence; empty when all does. */
  remark: string;
  /** Words behind the reference, which are searched for where the whole stands nowhere. */
  rest: string;
}

/** Of a place that many documents have, so many are offered. */
const OFFERED = 6;

/** So much of a clause is shown, in code points. */
const SHOWN = 120;

/** @returns null when the query is no reference, or no outlines are at hand */
export async function doorsOf(
  query: string,
  lookup: Lookup,
  current?: string,
): Promise<Doors | null> {
  const file = await lookup.places(query, current);
  const named =
    file && namedPlaces(query, file.outlines, { pages: file.pages, ...(current && { current }) });
  if (!named) return null;
  const all = named.places.length > 0 ? named.places : named.nearest ? [named.nearest] : [];
  const places = all.slice(0, OFFERED);
  const titles = new Map(file.outlines.map(({ id, titles: [title] }) => [id, title]));
  const several = titles.size > 1;
  const more =
    all.length > places.length
      ? `有 ${all.length} 处叫这个名字，这里只列出 ${OFFERED} 处；写上文件名，就直接去那一处。`
      : '';
  const doors = await Promise.all(
    places.map(async (place): Promise<Door> => {
      const { name, url } = place;
      const title = several && place.anchor !== '' ? titles.get(place.document) : undefined;
      return {
        name: title ? `《${title}》${name}` : name,
        url,
        words: await wordsAt(place, file.keys, lookup),
      };
    }),
  );
  return { doors, remark: named.remark + more, rest: named.rest };
}

async function wordsAt(
  { document, anchor, to }: NamedPlace,
  keys: Readonly<Record<string, string>>,
  lookup: Lookup,
): Promise<string> {
  const sentence = /^(.+)-\d+$/.exec(anchor)?.[1];
  const key =
    keys[`${document}/${anchor}`] ??
    (sentence && keys[`${document}/${sentence}`]) ??
    keys[`${document}/`];
  const [folded] = key ? await lookup.read([key]) : [];
  if (!folded) return '';
  const { text, anchors } = folded.record;
  const first = anchors.find(({ id }) => id === anchor);
  const last = anchors.find(({ id }) => id === to) ?? first;
  // A clause's own anchor is its heading: of a clause the words are shown from there on.
  const whole = keys[`${document}/${anchor}`] !== undefined;
  // Of a text that is one record, from the anchor to the next clause.
  const next = anchors.find(({ id, start }) => start > (first?.start ?? 0) && !within(id, anchor));
  const inText = keys[`${document}/`] !== undefined && sentence === undefined;
  const end = whole ? undefined : inText ? next && next.start - 1 : last?.end;
  const words = sliceCodePoints(text, first?.start ?? 0, end);
  const shown = sliceCodePoints(words, 0, SHOWN);
  return shown === words ? words : `${shown}…`;
}

/** Whether an anchor stands within another: c6-3 and c6-p2 in c6. */
function within(id: string, anchor: string): boolean {
  return id === anchor || id.startsWith(`${anchor}-`);
}
