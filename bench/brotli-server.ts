import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A line between reader and server: all answers share its bits, each waits for the round trip. */
export interface Line {
  kilobitsPerSecond: number;
  latencyMs: number;
}

/**
 * Serves a folder with brotli on a free port, as a CDN would. `sent` counts bytes of bodies by path.
 * @param line as fast as the machine when left out
 */
export async function brotliServer(dir: string, line?: Line) {
  const sent = new Map<string, number>();
  let free = 0;
  /** Milliseconds until so many bytes have come over the line. */
  const delay = (bytes: number): number => {
    if (!line) return 0;
    const begin = Math.max(free, performance.now() + line.latencyMs);
    free = begin + (bytes * 8) / line.kilobitsPerSecond;
    return free - performance.now();
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = brotliCompressSync(readFileSync(file));
    sent.set(path, body.length);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
    });
    setTimeout(() => response.end(body), delay(body.length));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, sent, close: () => server.close() };
}
