import { inflate } from '../inflate/inflate.ts';

/**
 * The pasted text in the fragment of an address, which browsers never send to a server:
 * `#q=p…` percent-encoded, `#q=z…` deflated and in base64url; with `d=…&` before it where a document
 * is named. The letter is the version: a later form gets another one, and all are read for ever.
 */

/** What an address asks to be verified. */
export interface Asked {
  text: string;
  /** Id of the document; undefined when the address leaves it open. */
  document?: string;
}

/** What a fragment says: nothing for this page, words, or something that cannot be read. */
export type Read = { kind: 'none' } | { kind: 'unreadable' } | ({ kind: 'asked' } & Asked);

/** Longer fragments are cut by chat apps and mail; in characters. */
export const LONGEST_FRAGMENT = 20_000;
/** Shorter texts stay legible in the address bar; in characters. */
const LEGIBLE = 60;
/** What an address may unpack to, in bytes: 200,000 characters of four bytes. */
const LARGEST_TEXT = 800_000;

/**
 * The fragment, without `#`, that stands for `asked`; undefined when it would be too long or the
 * browser cannot pack it.
 */
export async function fragmentOf({ text, document }: Asked): Promise<string | undefined> {
  // Half a pair of surrogates has no address.
  const wellFormed = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  const packed = text.length > LEGIBLE ? await deflate(wellFormed) : undefined;
  const query = packed ? `z${packed}` : `p${encodeURIComponent(wellFormed)}`;
  const fragment = `${document ? `d=${encodeURIComponent(document)}&` : ''}q=${query}`;
  return fragment.length <= LONGEST_FRAGMENT ? fragment : undefined;
}

/** @param fragment as in `location.hash`, with or without `#` */
export async function readFragment(fragment: string): Promise<Read> {
  const parts = fragment.replace(/^#/, '').split('&');
  const given = (name: string): string | undefined =>
    parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  const query = given('q');
  if (query === undefined) return { kind: 'none' };
  try {
    const document = given('d');
    const text = await unpack(query[0] ?? '', query.slice(1));
    return { kind: 'asked', text, ...(document && { document: decodeURIComponent(document) }) };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function unpack(version: string, packed: string): Promise<string> {
  if (version === 'p') return decodeURIComponent(packed);
  if (version === 'z') return unpacked(packed);
  throw new Error(`Unknown version ${version}`);
}

async function deflate(text: string): Promise<string | undefined> {
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  } catch {
    // Browsers before 2023 cannot; the text is then percent-encoded.
    return undefined;
  }
}

async function unpacked(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(await inflate(bytes, LARGEST_TEXT));
}
