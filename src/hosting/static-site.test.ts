import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staticSite } from './static-site.ts';

const TEXT = '0123456789'.repeat(20);
const FILES: Record<string, string> = {
  'index.html': '<p>首页',
  '404.html': '<p>没有',
  _headers: '/*',
  'sw.js': '0',
  'download/a.txt': TEXT,
  'download/empty.txt': '',
  '民生/c6/index.html': '<p>六',
  '民生/c6/embed/index.html': '<p>嵌',
};
const folder = mkdtempSync(join(tmpdir(), 'static-site-'));
const BASE = '/子目录/';
const servers = [
  createServer(staticSite(join(folder, 'site'))),
  createServer(staticSite(join(folder, 'site'), BASE)),
];
let port: number;
let portUnderBase: number;

beforeAll(async () => {
  for (const [path, content] of Object.entries(FILES)) {
    const file = join(folder, 'site', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, 'secret.txt'), '秘密');
  [port, portUnderBase] = (await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
        }),
    ),
  )) as [number, number];
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    to = port,
  }: { method?: string; headers?: object; to?: number } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: to, path, method, headers: { ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, headers: given, body: Buffer.concat(chunks) });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

it('sends a page with its type, its length and the headers of the site', async () => {
  const { status, headers, body } = await ask('/');
  expect(status).toBe(200);
  expect(body.toString()).toBe(FILES['index.html']);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': `${body.length}`,
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
});

it('answers HEAD as GET, without the body', async () => {
  for (const path of ['/', '/download/a.txt', '/nothing/']) {
    const [got, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
    const { date: _, ...headers } = got.headers;
    expect(head.status).toBe(got.status);
    expect(head.headers).toMatchObject(headers);
    expect(head.body.length).toBe(0);
  }
});

it('refuses every other method, and says which it takes', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
    const { status, headers } = await ask('/', { method });
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
});

it('answers what is not there with the page for that', async () => {
  for (const path of ['/no', '/no/such/', '/index.html/', '/sw.js/', '/_headers', '/__proto__/']) {
    const { status, body, headers } = await ask(path);
    expect([path, status, body.toString()]).toEqual([path, 404, FILES['404.html']]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  }
});

it('never leaves its folder', async () => {
  const ways = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/a/%2E%2E/%2e%2e/secret.txt',
  ];
  for (const path of [...ways, '/..%5csecret.txt', '/%00', '/%', '/%E4%B8', '//secret.txt']) {
    const { status, body } = await ask(path);
    expect([path, status]).toEqual([path, 400]);
    expect(body.toString()).toBe('');
  }
});

it('adds the slash of a folder and keeps the query, in Chinese too', async () => {
  const { status, headers } = await ask(`${encodeURI('/民生/c6')}?q=%E4%BD%8E%E4%BF%9D&w=1`);
  expect(status).toBe(301);
  expect(headers.location).toBe(`${encodeURI('/民生/c6/')}?q=%E4%BD%8E%E4%BF%9D&w=1`);
  expect((await ask(headers.location as string)).body.toString()).toBe(FILES['民生/c6/index.html']);
});

it('sends nobody to another site', async () => {
  for (const path of [
    '//example.com',
    '//example.com/..',
    '/%2f%2fexample.com',
    '/%5cexample.com',
  ]) {
    const { headers } = await ask(path);
    expect([path, headers.location]).toEqual([path, undefined]);
  }
});

it('stands under a base, in Chinese too', async () => {
  const to = portUnderBase;
  const base = encodeURI(BASE);
  expect((await ask(base, { to })).body.toString()).toBe(FILES['index.html']);
  expect((await ask('/', { to })).headers.location).toBe(base);
  expect((await ask(`${base.slice(0, -1)}?q=1`, { to })).headers.location).toBe(`${base}?q=1`);
  expect((await ask(encodeURI(`${BASE}民生/c6`), { to })).headers.location).toBe(
    encodeURI(`${BASE}民生/c6/`),
  );
  expect((await ask('/sw.js', { to })).status).toBe(404);
});

it('compresses text as the client likes it, each form with a name of its own', async () => {
  const plain = await ask('/download/a.txt');
  const br = await ask('/download/a.txt', { headers: { 'accept-encoding': 'gzip, br' } });
  const gzip = await ask('/download/a.txt', { headers: { 'accept-encoding': 'gzip' } });
  expect(brotliDecompressSync(br.body).toString()).toBe(TEXT);
  expect(gunzipSync(gzip.body).toString()).toBe(TEXT);
  expect([br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip']);
  const tags = [plain, br, gzip].map(({ headers }) => headers.etag);
  expect(new Set(tags).size).toBe(3);
  for (const { headers } of [plain, br, gzip]) expect(headers.vary).toBe('Accept-Encoding');
});

it('sends no second time what the client has', async () => {
  const { headers } = await ask('/download/a.txt');
  for (const condition of [headers.etag, `"x", W/${headers.etag}`, '*']) {
    const again = await ask('/download/a.txt', { headers: { 'if-none-match': condition } });
    expect([condition, again.status, again.body.length]).toEqual([condition, 304, 0]);
    expect(again.headers.etag).toBe(headers.etag);
  }
  const other = await ask('/download/a.txt', { headers: { 'if-none-match': '"x"' } });
  expect(other.status).toBe(200);
});

it('sends the range that is asked for', async () => {
  const asked: [string, number, string, string][] = [
    ['bytes=0-3', 206, '0123', 'bytes 0-3/200'],
    ['bytes=-10', 206, '0123456789', 'bytes 190-199/200'],
    ['bytes=195-', 206, '56789', 'bytes 195-199/200'],
    ['bytes=200-', 416, '', 'bytes */200'],
  ];
  for (const [range, status, body, place] of asked) {
    const answer = await ask('/download/a.txt', { headers: { range, 'accept-encoding': 'br' } });
    expect([range, answer.status, answer.body.toString()]).toEqual([range, status, body]);
    expect(answer.headers['content-range']).toBe(place);
  }
  for (const range of ['bytes=5-2', 'bytes=abc', 'bytes=0-1,5-6', 'lines=0-1']) {
    const answer = await ask('/download/a.txt', { headers: { range } });
    expect([range, answer.status, answer.body.toString()]).toEqual([range, 200, TEXT]);
  }
  const empty = await ask('/download/empty.txt', { headers: { range: 'bytes=-5' } });
  expect(empty.status).toBe(416);
});

it('sends a range only of the very file that the client has begun', async () => {
  const { headers } = await ask('/download/a.txt');
  const range = 'bytes=0-3';
  const of = async (condition: unknown) =>
    (await ask('/download/a.txt', { headers: { range, 'if-range': condition } })).status;
  expect(await of(headers.etag)).toBe(206);
  expect(await of('"older"')).toBe(200);
  expect(await of(`W/${headers.etag}`)).toBe(200);
  expect(await of('Fri, 27 Nov 2026 00:00:00 GMT')).toBe(200);
});

it('shows a page that was built anew', async () => {
  const file = join(folder, 'site', 'new.txt');
  writeFileSync(file, 'one');
  expect((await ask('/new.txt')).body.toString()).toBe('one');
  writeFileSync(file, 'three');
  expect((await ask('/new.txt')).body.toString()).toBe('three');
});

/** Sends bytes as they are, and waits until the server has said all it wants to say of them. */
function sendBytes(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
    socket.end(bytes);
  });
}

it('outlives whatever is sent to it', { timeout: 120_000 }, async () => {
  const token = fc.constantFrom(
    ...['GET', 'HEAD', 'POST', 'TRACE', 'CONNECT', 'OPTIONS', 'QUERY', '\u0000'],
  );
  const path = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => `/${text}`),
    fc.constantFrom(
      '*',
      'http://x',
      'http://x/sw.js',
      `/${'a/'.repeat(4000)}`,
      `/${'b'.repeat(5000)}`,
    ),
    fc.constantFrom('/download/a.txt', '/%c0%ae%c0%ae/', '/?', '/#', '/sw.js/..', '/a%0d%0ab'),
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('bytes=5-2', 'bytes=-0', `bytes=0-${'9'.repeat(400)}`, 'bytes=0-,'.repeat(500)),
    fc.constantFrom('gzip;q=1.0000', 'br;;q=,', '*', '"', 'W/"', '100-continue', 'chunked', '-1'),
  );
  const header = fc.tuple(
    fc.constantFrom(
      ...['Range', 'If-Range', 'If-None-Match', 'Accept-Encoding', 'Host', 'Expect', 'Upgrade'],
      ...['Content-Length', 'Transfer-Encoding', 'Connection', 'X'],
    ),
    value,
  );
  const asked = fc.tuple(token, path, fc.array(header, { maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(asked, async ([method, target, headers]) => {
      const lines = [
        `${method} ${target} HTTP/1.1`,
        'Connection: close',
        ...headers.map(([name, content]) => `${name}: ${content}`),
      ];
      await sendBytes(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`));
      expect((await ask('/')).status).toBe(200);
    }),
    { numRuns: 400 },
  );
});
