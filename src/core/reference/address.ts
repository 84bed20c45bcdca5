import { decoded } from '../link/decoded.ts';
import { LOCATOR } from '../link/locator.ts';
import { fragmentWords } from './anchor.ts';

/** What an address names, as far as it says so itself. */
export interface WrittenAddress {
  /** Id of a document that it passes; null when it names none. */
  document: string | null;
  /** Path behind the document, or the whole path where there is none; no slashes at its ends. */
  path: string;
  /** What the fragment says, tails off; empty where there is none. */
  fragment: string;
  /** Our own locator of words; empty where there is none. */
  locator: string;
  /** Whether it begins with a scheme or a host. */
  absolute: boolean;
}

const ABSOLUTE = /(?:https?|file):\/\/[^\s"'<>{}“”【】》]+|\/\/[\w.-]+\/[^\s"'<>{}“”【】》]+/i;
/** A path or a fragment, where it comes first. */
const RELATIVE = /^[^\s《》“”]*[/#][^\s]*/;
/** What stands behind an address in a sentence. */
const GLUED = /[^\p{L}\p{N}/]+$/u;

/**
 * The first address in `text`: any host, any base path, any tail; or the path or fragment
 * with which it begins.
 * @param documents ids of the documents that an address may pass
 */
export function addressIn(text: string, documents: readonly string[]): WrittenAddress | null {
  const absolute = ABSOLUTE.exec(text)?.[0];
  const written = absolute ?? RELATIVE.exec(text.trim())?.[0];
  if (!written) return null;
  const [page = '', ...fragments] = written.split('#');
  const [path = '', ...query] = page.split('?');
  const segments = path
    .replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '')
    .split('/')
    .map((segment) => decoded(segment).normalize('NFKC').trim())
    .filter((segment) => segment !== '' && segment.toLowerCase() !== 'index.html');
  const at = segments.findIndex((segment) => documentOf(segment, documents) !== null);
  const rest = at < 0 ? segments : segments.slice(at + 1);
  return {
    document: at < 0 ? null : documentOf(segments[at]!, documents),
    path: rest.join('/').replace(GLUED, ''),
    fragment: fragments.map(fragmentWords).find((words) => words !== '') ?? '',
    locator: locatorOf(query.join('?')),
    absolute: absolute !== undefined,
  };
}

/** A folder, or the one-file edition: `minsheng-2025`, `minsheng-2025-1.0.html`. */
function documentOf(segment: string, documents: readonly string[]): string | null {
  const plain = segment.toLowerCase().replace(GLUED, '');
  return (
    documents.find(
      (id) =>
        plain === id || (/^-[\d.]+\.html?$/.test(plain.slice(id.length)) && plain.startsWith(id)),
    ) ?? null
  );
}

function locatorOf(query: string): string {
  return new RegExp(`(?:^|[&?])${LOCATOR}=([a-z0-9.-]+)`).exec(query)?.[1] ?? '';
}
