import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { writeServiceWorker } from '../src/astro/offline.ts';
import type { Release } from '../src/offline/release.ts';

/** Answers a request in the server's place when it returns true. */
type Trouble = (path: string, response: ServerResponse, request: IncomingMessage) => boolean;

/**
 * Breaks the connection of a request, for a `Trouble`. Not by the response: one that still waits for
 * another on the same connection has nothing yet to break, and the browser would wait for ever.
 */
export function cutOff({ socket }: IncomingMessage): true {
  socket.destroy();
  return true;
}

/** A copy of a built site with a server of its own, which can be changed, disturbed and stopped. */
export class OfflineSite {
  private readonly folder = mkdtempSync(join(tmpdir(), 'offline-'));
  private readonly base: string;
  private server: Server | undefined;
  private port = 0;
  /** Paths asked for, without the base. */
  readonly asked: string[] = [];
  trouble: Trouble = () => false;

  constructor(dir: string, base = '/') {
    this.base = base;
    cpSync(dir, this.folder, { recursive: true });
  }

  get url(): string {
    return `http://localhost:${this.port}${this.base}`;
  }

  async start(): Promise<this> {
    const files = sirv(this.folder, { dev: true, etag: true });
    this.server = createServer((request, response) => {
      const url = request.url ?? '/';
      const path = url.startsWith(this.base) ? url.slice(this.base.length) : null;
      if (path !== null) this.asked.push(path);
      if (path !== null && this.trouble(path, response, request)) return;
      if (path === null) {
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end('<title>别的网站</title>');
        return;
      }
      request.url = `/${path}`;
      files(request, response, () => {
        response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, resolve));
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  /** Puts a next release in place: one word is added to the headings of all pages named. */
  async publish(version: string, word: string, pages: readonly string[]): Promise<Release> {
    for (const page of pages) {
      const file = join(this.folder, page, 'index.html');
      const html = readFileSync(file, 'utf8').replace(/(<h1[^>]*>)/, `$1${word}`);
      writeFileSync(file, html);
    }
    return writeServiceWorker(this.folder, { version, date: '2030-01-01' }, false);
  }

  /** Puts the kill switch in place. */
  async publishRemoval(): Promise<void> {
    await writeServiceWorker(this.folder, { version: '', date: '' }, true);
  }
}
