import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { byteRange } from './byte-range.ts';
import { type Coding, chooseCoding } from './content-coding.ts';
import { headersFor } from './headers.ts';
import { HEADERS_FILE } from './headers-file.ts';
import { isCompressible, mediaType } from './media-types.ts';

/** A file as it was last read, with what was made of it. */
interface Loaded {
  /** When it was changed, and how large it is: read again when either differs. */
  version: string;
  content: Buffer;
  hash: string;
  coded: Map<Coding, Buffer>;
}

/** Answers with the files of a folder as a host of static files does (RFC 9110). */
export type StaticSite = (request: IncomingMessage, response: ServerResponse) => void;

/** Good enough for a reader who waits, in a tenth of the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Serves the folder of a built site: GET and HEAD, one range, br and gzip, validators, the headers of
 * `headers.ts`, and `404.html` for everything else. No request makes it throw.
 * @param dir may be built anew while it is served
 * @param base path under which the site stands, with slashes at both ends
 */
export function staticSite(dir: string, base = '/'): StaticSite {
  const files = new Map<string, Loaded>();

  const load = (file: string): Loaded | null => {
    const stats = statusOf(file);
    if (!stats?.isFile()) return null;
    const version = `${stats.mtimeMs} ${stats.size}`;
    const known = files.get(file);
    if (known?.version === version) return known;
    const content = readFileSync(file);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
    const loaded = { version, content, hash, coded: new Map([['identity', content] as const]) };
    files.set(file, loaded);
    return loaded;
  };

  /** What stands at a path of the site: a file with its own path, or a folder that lacks its slash. */
  const find = (path: string): { loaded: Loaded; path: string } | 'folder' | null => {
    const inside = path.startsWith(base) ? path.slice(base.length) : HEADERS_FILE;
    // Hosts do not serve it.
    if (inside === HEADERS_FILE) return null;
    const name = path.endsWith('/') ? `${inside}index.html` : inside;
    if (statusOf(join(dir, name))?.isDirectory()) return 'folder';
    const loaded = load(join(dir, name));
    return loaded && { loaded, path: `/${name}` };
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { path, query } = targetOf(request.url ?? '/');
    const found = path && find(path);
    const missing = load(join(dir, '404.html'));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      empty(response, 405, { allow: 'GET, HEAD' });
    } else if (path === null) empty(response, 400);
    else if (found === 'folder') redirect(response, `${path}/`, query);
    else if (found) send(request, response, 200, found.loaded, found.path);
    else if (path === '/' || `${path}/` === base) redirect(response, base, query);
    else if (missing) send(request, response, 404, missing, '/404.html');
    else empty(response, 404);
  };

  return (request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      // A file that vanishes between two looks at it, or cannot be read.
      console.error(error);
      if (response.headersSent) response.destroy();
      else empty(response, 500);
    }
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: 200 | 404,
  loaded: Loaded,
  path: string,
): void {
  const type = mediaType(path);
  const mayBePart = status === 200 && request.method === 'GET';
  const range = mayBePart ? request.headers.range : undefined;
  // A range counts the bytes of the file itself.
  const mayBeCoded = isCompressible(type);
  const coding =
    mayBeCoded && range === undefined
      ? chooseCoding(request.headers['accept-encoding'])
      : 'identity';
  const etag = `"${loaded.hash}${coding === 'identity' ? '' : `-${coding}`}"`;
  const about = {
    ...headersFor(path),
    etag,
    'accept-ranges': 'bytes',
    ...(mayBeCoded && { vary: 'Accept-Encoding' }),
  };
  if (status === 200 && isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, about).end();
    return;
  }
  const whole = coded(loaded, coding);
  const condition = request.headers['if-range'];
  const same = condition === undefined || condition === etag;
  const part = range !== undefined && same ? byteRange(range, whole.length) : null;
  if (part === 'unsatisfiable') {
    empty(response, 416, { ...about, 'content-range': `bytes */${whole.length}` });
    return;
  }
  const body = part ? whole.subarray(part.first, part.last + 1) : whole;
  response.writeHead(part ? 206 : status, {
    ...about,
    'content-type': type,
    'content-length': body.length,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
    ...(part && { 'content-range': `bytes ${part.first}-${part.last}/${whole.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function empty(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { ...headers, 'content-length': 0 }).end();
}

function coded(loaded: Loaded, coding: Coding): Buffer {
  const { content, coded: made } = loaded;
  const known = made.get(coding);
  if (known) return known;
  const body = coding === 'br' ? brotliCompressSync(content, BROTLI) : gzipSync(content);
  made.set(coding, body);
  return body;
}

/** RFC 9110, 13.1.2: any of a list, compared weakly. */
function isKnown(condition: string | undefined, etag: string): boolean {
  const known = condition?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? [];
  return known.includes('*') || known.includes(etag);
}

function redirect(response: ServerResponse, path: string, query: string): void {
  empty(response, 301, { location: `${encodeURI(path)}${query}` });
}

/**
 * The decoded path of a request, and its query with the question mark.
 * @returns null for a path that is no path: encoded wrongly, or with a part that would leave the folder
 */
function targetOf(target: string): { path: string | null; query: string } {
  // A proxy may ask with the whole address.
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*/s, '');
  const at = local.indexOf('?');
  const query = at < 0 ? '' : local.slice(at);
  try {
    const path = decodeURIComponent(at < 0 ? local : local.slice(0, at)) || '/';
    const strange = !path.startsWith('/') || /\/\/|[\\\0]|\/\.\.?(\/|$)/.test(path);
    return { path: strange ? null : path, query };
  } catch {
    return { path: null, query };
  }
}

function statusOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // Names that the file system does not take: too long, or a file in the place of a folder.
    return undefined;
  }
}
