import { addressIn, type WrittenAddress } from './address.ts';
import { documentNamed } from './document-named.ts';
import { ofAnchor } from './of-anchor.ts';
import { ofHeading } from './of-heading.ts';
import type { Outline } from './outline.ts';
import { type NamedPlace, wholeOf } from './place.ts';
import { type Resolved, resolved } from './resolve.ts';
import { readWritten } from './written.ts';

/** What a reference comes to. */
export interface NamedPlaces extends Resolved {
  /** Words that follow the reference, to be searched for; usually empty. */
  rest: string;
}

/** Pages of the site under no document: path → name, e.g. `glossary/tuo-wei` → 托位. */
export type SitePages = Readonly<Record<string, string>>;

export interface NamedPlacesOptions {
  pages?: SitePages;
  /** Id of the document that is being read: it is meant where none is named. */
  current?: string;
}

/**
 * The places that a written form names: 第六条, （六）, 6, c6-3, 三（七）, 第六条第二款第（一）项, 《意见》第
 * 六条, the head of a section, every address and every citation of this site.
 * @param written as typed or pasted, or a fragment of an address
 * @returns null when it is no reference
 */
export function namedPlaces(
  written: string,
  outlines: readonly Outline[],
  { pages = {}, current }: NamedPlacesOptions = {},
): NamedPlaces | null {
  const text = written.normalize('NFC').trim();
  if (text === '') return null;
  const own = current ? outlines.filter(({ id }) => id === current) : [];
  const scope = own.length > 0 ? own : outlines;
  const address = addressIn(
    text,
    outlines.map(({ id }) => id),
  );
  return (
    (address && ofAddress(address, outlines, scope, pages)) ??
    whole(ofAnchor(text, scope)) ??
    ofWords(text, outlines, scope)
  );
}

function ofAddress(
  address: WrittenAddress,
  outlines: readonly Outline[],
  scope: readonly Outline[],
  pages: SitePages,
): NamedPlaces | null {
  const { document, path, fragment, locator } = address;
  const inside = document ? outlines.filter(({ id }) => id === document) : scope;
  const page = pageAt(address, inside, pages);
  if (page) return found([{ ...page, url: `${page.url}${fragment && `#${fragment}`}` }]);
  const foreign = document === null && address.absolute;
  if (foreign) return null;
  const clause = path.split('/')[0] ?? '';
  const named = [fragment, clause].filter((part) => part !== '');
  if (named.length === 0) return document ? found(inside.map(wholeOf)) : null;
  for (const part of named) {
    const answer = namedPlaces(part, inside);
    if (!answer) continue;
    const places = answer.places.map((place) => ({
      ...place,
      url: withLocator(place.url, locator),
    }));
    return { ...answer, places, rest: '' };
  }
  return document ? { ...found(inside.map(wholeOf)), remark: `没有“${named[0]}”这一处。` } : null;
}

/** A page of a document or of the site that is no clause. */
function pageAt(
  { document, path }: WrittenAddress,
  inside: readonly Outline[],
  pages: SitePages,
): NamedPlace | null {
  if (document === null) {
    const end = Object.keys(pages).find((page) => path === page || path.endsWith(`/${page}`));
    if (!end) return null;
    return { document: '', url: `${end}/`, anchor: '', to: null, name: pages[end]! };
  }
  const [outline] = inside;
  const name = outline?.pages[path];
  if (!outline || name === undefined) return null;
  const url = `${outline.id}/${path}/`;
  return { document: outline.id, url, anchor: '', to: null, name: name || path };
}

function ofWords(
  text: string,
  outlines: readonly Outline[],
  scope: readonly Outline[],
): NamedPlaces | null {
  const { inside, words, unknown, all } = documentNamed(text, outlines, scope);
  if (all) return found(inside.map(wholeOf));
  const headed = whole(ofHeading(words, inside));
  if (headed) return headed;
  const written = readWritten(words);
  if (!written) return null;
  if (unknown) {
    return { places: [], remark: `本站没有《${unknown}》。`, nearest: null, rest: '' };
  }
  const answers = inside.map((outline) => resolved(written, outline));
  const places = answers.flatMap((answer) => answer.places);
  const { rest } = written;
  if (places.length > 0) {
    const remark =
      answers.find((answer) => answer.places.length > 0 && answer.remark)?.remark ?? '';
    return { places, remark, nearest: null, rest };
  }
  const first = answers[0];
  if (!written.sure || !first) return null;
  return { ...first, rest };
}

function withLocator(url: string, locator: string): string {
  return locator ? url.replace('#', `?w=${locator}#`) : url;
}

function found(places: NamedPlace[]): NamedPlaces {
  return { places, remark: '', nearest: null, rest: '' };
}

function whole(answer: Resolved | null): NamedPlaces | null {
  return answer && { ...answer, rest: '' };
}
