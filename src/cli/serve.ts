/**
 * Serves the built site on this machine: `npm start`, or `node src/cli/serve.ts --port 4400`. Only this
 * machine is answered, unless `HOST` says otherwise (`HOST=0.0.0.0`: everyone who can reach it).
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { siteBase } from '../hosting/site-base.ts';
import { staticSite } from '../hosting/static-site.ts';

const LOOPBACK = '127.0.0.1';

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
const host = process.env.HOST || LOOPBACK;
const server = createServer(staticSite(dir, decodeURI(siteBase)));
let port = Number(values.port);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.log(`端口 ${port} 已被占用，改试 ${port + 1}。`);
  port += 1;
  server.listen(port, host);
});
server.on('listening', () => {
  const name = host === LOOPBACK ? 'localhost' : host;
  const whom = host === LOOPBACK ? '' : '，能连到这台机器的人都能打开';
  console.log(`条分缕析已在 http://${name}:${port}${siteBase} ${whom}（按 Ctrl+C 停止）`);
});
server.listen(port, host);
