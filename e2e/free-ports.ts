import { execFileSync } from 'node:child_process';

const ASK = `
  const { createServer } = require('node:net');
  const servers = Array.from({ length: +process.argv[1] }, () => createServer().listen(0, '127.0.0.1'));
  Promise.all(servers.map((server) => new Promise((done) => server.once('listening', done)))).then(() => {
    console.log(servers.map((server) => server.address().port).join());
    for (const server of servers) server.close();
  });`;

/**
 * Ports of this machine on which nothing listens. Asked in a process of its own, because Playwright
 * reads its configuration without waiting for anything.
 */
export function freePorts(count: number): number[] {
  const answer = execFileSync('node', ['-e', ASK, String(count)], { encoding: 'utf8' });
  return answer.trim().split(',').map(Number);
}
