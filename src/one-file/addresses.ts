import { decoded } from '../core/link/decoded.ts';

/**
 * Addresses within the one-file edition: every place of the site that is in the file has a
 * fragment of its own. The document's anchors keep their names, so that `#c6-3` is the third
 * sentence of clause six there too; those of other pages stand behind the name of their page.
 */

/** Pages of the site that are not in the file: they are of use only on the site. */
const NOT_IN_FILE = /^(offline|download|verify|embed|icons|404\.html)(\/|$)/;

/** Anchors of the text itself, from the official numbering. */
const TEXT_ANCHOR = /^(?:(?:[cs]\d+-?)+|p)(?:-?\d+)?$/;

/** The search page stands at the head of the file. */
const SEARCH = 'search/';

/** Whether the page at this path is a part of the file; a clause has its place in the text. */
export function isPart(path: string, document: string, others: readonly string[] = []): boolean {
  if (path === '' || path === `${document}/` || path === SEARCH) return false;
  // What a summary kept is shown by printing the text once more.
  if (NOT_IN_FILE.test(path) || /(^|\/)(embed|coverage)\//.test(path)) return false;
  if (others.some((other) => path.startsWith(`${other}/`))) return false;
  return !isClausePage(path, document);
}

/**
 * Pages that set out for study what stands in the text, and are packed: they would be a fifth of the
 * file. Scripts unfold them in their places; the text, plain words, entries, audiences and where to ask
 * are read without.
 */
export function isPacked(path: string, document: string): boolean {
  if (path === 'about/changes/') return true;
  return (
    path.startsWith(`${document}/`) &&
    /^(collation|measures|practice|principles|progress|targets)\//.test(
      path.slice(document.length + 1),
    )
  );
}

/**
 * Where a link of a page leads, in plain characters: browsers encode every address that they read.
 * @param base of the site, with slashes at both ends, e.g. `/policy/` or `/子目录/`
 * @param path of the page under it
 * @returns path under the base with query and fragment; null for addresses of others
 */
export function placeUnder(base: string, path: string, href: string): string | null {
  const { origin, pathname, search, hash } = new URL(href, `http://site${base}${path}`);
  const whole = decoded(pathname);
  if (origin !== 'http://site' || !whole.startsWith(decoded(base))) return null;
  return whole.slice(decoded(base).length) + search + decoded(hash);
}

/**
 * The fragment of an address of the site.
 * @param address path under the site's base, with or without query and fragment
 * @returns null when the place is not in the file
 */
export function fragmentOf(address: string, document: string): string | null {
  const [, path = '', , anchor = ''] = /^([^?#]*)(\?[^#]*)?#?(.*)$/.exec(address) ?? [];
  if (path === '') return 'top';
  if (path === `${document}/`) return anchor || 'text';
  if (path === SEARCH) return 'search';
  // Of a clause's page the file has the text only; what else stands on it leads to the clause.
  if (isClausePage(path, document)) {
    return TEXT_ANCHOR.test(anchor) ? anchor : path.slice(document.length + 1, -1);
  }
  if (!isPart(path, document)) return null;
  return anchor ? idWithin(path, document, anchor) : partId(path, document);
}

/**
 * Id of the part that a page becomes: `d_targets` of the document's own, `g_tuo-wei` of an entry. Short,
 * because ids and the links to them are a tenth of the file; no anchor of a text has a `_`.
 */
export function partId(path: string, document: string): string {
  const page = path.replace(/\/$/, '');
  for (const [folder, prefix] of [
    [`${document}/`, 'd_'],
    ['glossary/', 'g_'],
    ['', 'site_'],
  ] as const) {
    if (page.startsWith(folder)) return prefix + page.slice(folder.length).replaceAll('/', '_');
  }
  return page;
}

/** Id of an element of a page other than the document's. */
export function idWithin(path: string, document: string, id: string): string {
  return `${partId(path, document)}__${id}`;
}

/** `minsheng-2025/c6/`, `restart/s2-c1/`, `minsheng-2025/p/`: ids from the official numbering. */
function isClausePage(path: string, document: string): boolean {
  return (
    path.startsWith(`${document}/`) &&
    /^(?:(?:[cs]\d+-?)+|p)\/$/.test(path.slice(document.length + 1))
  );
}
