/** Serves the built site on this machine: `npm start`, or `node src/cli/serve.ts --port 4400`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    dir: { type: 'string', default: 'dist' },
    /** Starts before the site is there, and serves it as soon as it is. */
    wait: { type: 'boolean', default: false },
  },
});
const { dir } = values;
if (!existsSync(dir) && !values.wait) {
  console.error(`没有 ${dir}：请先运行 npm run build。`);
  process.exit(1);
}
const base = (process.env.BASE ?? '/').replace(/\/$/, '');
const files = sirv(dir, { etag: true, dev: true });
const server = createServer((request, response) => {
  const url = request.url ?? '/';
  if (!url.startsWith(`${base}/`)) {
    response.writeHead(302, { location: `${base}/` }).end();
    return;
  }
  request.url = url.slice(base.length);
  files(request, response, () => {
    const page = join(dir, '404.html');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : '');
  });
});
let port = Number(values.port);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`端口 ${port} 已被占用，改试 ${port + 1}。`);
  port += 1;
  server.listen(port);
});
server.on('listening', () =>
  console.log(`条分缕析已在 http://localhost:${port}${base}/ （按 Ctrl+C 停止）`),
);
server.listen(port);
