import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../src/astro/offline.ts';
import { SERVICE_WORKER } from '../src/astro/offline-setting.ts';
import { decoded } from '../src/core/link/decoded.ts';
import { staticSite } from '../src/hosting/static-site.ts';
import type { Release } from '../src/offline/release.ts';
import { TIMES, type Times } from '../src/offline/times.ts';
import { fileIn } from './site-files.ts';

/** One request to the server, and what a healthy server would answer. */
export interface Asked {
  /** Under the site's base, in plain characters, without query. */
  path: string;
  request: IncomingMessage;
  response: ServerResponse;
  /** @throws Error when there is no such file */
  body(): Buffer;
  /** Answers as a healthy server does. */
  answer(): void;
}

/** Answers a request in the server's place when it returns true. */
export type Trouble = (asked: Asked) => boolean;

export const healthy: Trouble = () => false;

/** The answer begins and never ends. */
export const stalled: Trouble = ({ response }) => {
  response.writeHead(200, { 'content-length': 1_000_000 }).write('<');
  return true;
};

/** Not even the beginning of an answer comes. */
export const silent: Trouble = () => true;

/** Every answer takes so long, in milliseconds. */
export function slow(ms: number): Trouble {
  return ({ answer }) => {
    setTimeout(answer, ms);
    return true;
  };
}

/** The connection breaks in the middle of the answer. */
export const truncated: Trouble = ({ response, body }) => {
  const whole = body();
  response.writeHead(200, { 'content-length': whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
  return true;
};

/** An answer that ends early and does not say so. */
export const shortened: Trouble = ({ response, body }) => {
  const whole = body();
  response.writeHead(200).end(whole.subarray(0, whole.length / 2));
  return true;
};

export const failing: Trouble = ({ response }) => !!response.writeHead(500).end('error');

/** Files of a release that another one has replaced. */
export const gone: Trouble = ({ response }) => !!response.writeHead(404).end();

/** A script that this browser cannot read. */
export const unreadable: Trouble = ({ response }) =>
  !!response.writeHead(200, { 'content-type': 'text/javascript' }).end('?');

/** A network that has its users log in first. */
export const captivePortal: Trouble = ({ response }) =>
  !!response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end('<title>上网认证</title><h1>请登录</h1>');

/** A carrier that adds a script to pages. */
export const scriptAdded: Trouble = ({ path, response, body }) => {
  if (!/(^|\/|\.html)$/.test(path)) return false;
  const page = body().toString().replace('</body>', '<script>window.added = true</script></body>');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  return true;
};

/**
 * Breaks the connection of a request. Not by the response: one that still waits for another on the
 * same connection has nothing yet to break, and the browser would wait for ever.
 */
export const reset: Trouble = ({ request }) => {
  request.socket.destroy();
  return true;
};

/** Puts a script before a worker's own, which takes from the browser what it names. */
export function workerBegins(script: string, worker = SERVICE_WORKER): Trouble {
  return ({ path, response, body }) => {
    if (!path.includes(worker)) return false;
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(`${script};${body()}`);
    return true;
  };
}

/** The first of these troubles that answers. */
export function either(...troubles: readonly Trouble[]): Trouble {
  return (asked) => troubles.some((trouble) => trouble(asked));
}

/** Troubles only the requests that pass. */
export function only(passes: (asked: Asked) => boolean, trouble: Trouble): Trouble {
  return (asked) => passes(asked) && trouble(asked);
}

/** Whether a script asks: of what these tests do, only storing and searching. */
export function byScript({ path, request }: Asked): boolean {
  return request.headers['sec-fetch-dest'] === 'empty' && path !== SERVICE_WORKER;
}

/**
 * A copy of a built site with a server of its own, HTTP/1.1 and all, which can be changed, disturbed
 * and stopped.
 */
export class FaultServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'site-'));
  private readonly base: string;
  private readonly times: Times;
  private server: Server | undefined;
  private port = 0;
  /** Everything asked for, in order, by path. */
  readonly asked: string[] = [];
  /** The same, of what scripts asked for. */
  readonly askedByScript: string[] = [];
  trouble: Trouble = healthy;

  /**
   * @param dir folder of the built site
   * @param base with slashes at both ends, in plain characters
   * @param times for the service worker of the releases that are published here
   */
  constructor(dir: string, base = '/', times = TIMES) {
    this.base = base;
    this.times = times;
    cpSync(dir, this.folder, { recursive: true });
  }

  get url(): string {
    return `http://localhost:${this.port}${encodeURI(this.base)}`;
  }

  async start(): Promise<this> {
    const site = staticSite(this.folder);
    this.server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://site');
      const whole = decoded(pathname);
      if (!whole.startsWith(this.base)) {
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end('<title>别的网站</title>');
        return;
      }
      const path = whole.slice(this.base.length);
      const body = () => readFileSync(fileIn(this.folder, path));
      const answer = () => {
        request.url = `/${encodeURI(path)}${search}`;
        site(request, response);
      };
      const asked = { path, request, response, body, answer };
      this.asked.push(path);
      if (byScript(asked)) this.askedByScript.push(path);
      if (!this.trouble(asked)) answer();
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

  forgetAsked(): void {
    this.asked.length = 0;
    this.askedByScript.length = 0;
  }

  /** Puts a next release in place: one word is added to the headings of all pages named. */
  async publish(version: string, word: string, pages: readonly string[]): Promise<Release> {
    for (const page of pages) {
      const file = join(this.folder, page, 'index.html');
      const html = readFileSync(file, 'utf8').replace(/(<h1[^>]*>)/, `$1${word}`);
      writeFileSync(file, html);
    }
    return this.writeWorker(version);
  }

  /** Writes the service worker anew, with the times of this server. */
  writeWorker(version: string): Promise<Release> {
    return writeServiceWorker(this.folder, { version, date: '2030-01-01' }, false, this.times);
  }

  /** Puts the kill switch in place. */
  async publishRemoval(): Promise<void> {
    await writeServiceWorker(this.folder, { version: '', date: '' }, true);
  }
}
