import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { byteRange } from './byte-range.ts';
import { chooseCoding, type Coding } from './content-coding.ts';
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

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
      return;
    }
    const { path, query } = targetOf(request.url ?? '/');
    if (path === null) {
      response.writeHead(400, { 'content-length': 0 }).end();
      return;
    }
    if (path === '/' || `${path}/` === base) {
      if (base !== '/') return redirect(response, base, query);
    }
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const file = inside === null ? null : fileOf(dir, inside);
    if (file !== null && !path.endsWith('/') && statusOf(file)?.isDirectory()) {
      return redirect(response, `${path}/`, query);
    }
    const name = file !== null && path.endsWith('/') ? join(file, 'index.html') : file;
    const loaded = name === null ? null : load(name);
    if (loaded && name) return send(request, response, 200, loaded, name, `/${inside}`);
    const missing = load(join(dir, '404.html'));
    if (missing) return send(request, response, 404, missing, '404.html', '/404.html');
    response.writeHead(404, { 'content-length': 0 }).end();
  };

  return (request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      // A file that vanishes between two looks at it, or cannot be read.
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-length': 0 });
      response.end();
    }
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: 200 | 404,
  loaded: Loaded,
  file: string,
  path: string,
): void {
  const type = mediaType(file);
  const range = status === 200 && request.method === 'GET' ? request.headers.range : undefined;
  const compressible = isCompressible(type);
  // A range counts the bytes of the file itself.
  const coding =
    compressible && range === undefined
      ? chooseCoding(request.headers['accept-encoding'])
      : 'identity';
  const etag = `"${loaded.hash}${coding === 'identity' ? '' : `-${coding}`}"`;
  for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  if (status === 200) response.setHeader('Accept-Ranges', 'bytes');

  if (status === 200 && isKnown(request.headers['if-none-match'], etag)) {
    response.removeHeader('Content-Type');
    response.removeHeader('Content-Encoding');
    response.writeHead(304).end();
    return;
  }
  const body = coded(loaded, coding);
  const condition = request.headers['if-range'];
  const part =
    range === undefined || (condition !== undefined && condition !== etag)
      ? null
      : byteRange(range, body.length);
  if (part === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${body.length}`);
    response.writeHead(416, { 'content-length': 0 }).end();
    return;
  }
  if (part) {
    const { first, last } = part;
    response.setHeader('Content-Range', `bytes ${first}-${last}/${body.length}`);
    response.writeHead(206, { 'content-length': last - first + 1 });
    response.end(body.subarray(first, last + 1));
    return;
  }
  response.writeHead(status, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
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
  response.writeHead(301, { location: `${encodeURI(path)}${query}`, 'content-length': 0 }).end();
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
    const parts = path.split('/');
    const strange = parts
      .slice(1)
      .some((part, i, all) => /^\.\.?$|[\\\0]/.test(part) || (part === '' && i < all.length - 1));
    return { path: parts[0] !== '' || strange ? null : path, query };
  } catch {
    return { path: null, query };
  }
}

/** The file or folder of a path under the base; what hosts do not serve is not there. */
function fileOf(dir: string, path: string): string | null {
  return path === HEADERS_FILE ? null : join(dir, path);
}

function statusOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // Names that the file system does not take: too long, or a file in the place of a folder.
    return undefined;
  }
}
