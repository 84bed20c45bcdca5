import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { attempt, installDebianPackages } from './debian-package.ts';

/** A web server that runs with the sample of `docs/hosting/`. */
export interface WebServer {
  url: string;
  stop(): Promise<void>;
}

/** How each server is found, and run with its sample for a folder and a port. */
export const WEB_SERVERS = {
  nginx: {
    command: '/usr/sbin/nginx',
    packages: ['nginx-light'],
    probe: ['-v'],
    sample: 'docs/hosting/nginx.conf',
    configuration(sample: string, dir: string, port: number, work: string): string {
      const site = sample
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('root /srv/site;', `root ${dir};`);
      const user = process.getuid?.() === 0 ? `user ${userInfo().username};` : '';
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${work}/${name};`,
      );
      return `daemon off; pid ${work}/pid; error_log stderr; ${user} events {} http { access_log off; ${places.join(' ')}\n${site}}`;
    },
    run: (file: string, work: string) => ['-p', work, '-e', 'stderr', '-c', file],
  },
  caddy: {
    command: '/usr/bin/caddy',
    packages: ['caddy'],
    probe: ['version'],
    sample: 'docs/hosting/Caddyfile',
    configuration(sample: string, dir: string, port: number): string {
      const site = sample
        .replace('your.host {', `http://127.0.0.1:${port} {`)
        .replace('root * /srv/site', `root * ${dir}`);
      return `{\n\tadmin off\n\tauto_https off\n}\n${site}`;
    },
    run: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
} as const;

/**
 * Finds a server, or installs Debian's, and runs it with its sample.
 * @param dir folder of the site
 * @returns why there is none, where it neither is nor can be installed
 */
export async function webServer(
  name: keyof typeof WEB_SERVERS,
  dir: string,
): Promise<WebServer | { missing: string }> {
  const { command, packages, probe, sample, configuration, run } = WEB_SERVERS[name];
  const failures: string[] = [];
  const found =
    (existsSync(command) && attempt(failures, command, [...probe])) ||
    (installDebianPackages(failures, [...packages]) && attempt(failures, command, [...probe]));
  if (!found) {
    const reason = `没有 ${name}，也无法自动安装。There is no ${name} and none could be installed. Tried:`;
    return { missing: [reason, ...failures].join('\n') };
  }
  const work = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const file = join(work, 'configuration');
  mkdirSync(join(work, 'home'));
  writeFileSync(file, configuration(readFileSync(sample, 'utf8'), resolve(dir), port, work));
  const server = spawn(command, run(file, work), {
    env: { ...process.env, HOME: join(work, 'home'), XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
  let said = '';
  server.stderr.on('data', (words) => {
    said += String(words);
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break;
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${name} does not serve the site:\n${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
