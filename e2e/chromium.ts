import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { chromium } from '@playwright/test';

/**
 * Finds the browser the tests run in, or installs one: `$CHROMIUM`, Playwright's own, Debian's,
 * then Playwright's download, then Debian's package. Playwright's download is not reachable from
 * everywhere and Debian's package is not on every system, hence both.
 */

const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk'];
const INSTALL_MINUTES = 10;

/**
 * Path of a Chromium that is there.
 * @throws Error in Chinese and English when none is there and none could be installed
 */
export function chromiumPath(): string {
  if (env.CHROMIUM) {
    if (existsSync(env.CHROMIUM)) return env.CHROMIUM;
    throw new Error(
      `环境变量 CHROMIUM 指向的文件不存在：${env.CHROMIUM}\nThe file named by $CHROMIUM does not exist.`,
    );
  }
  const failures: string[] = [];
  return (
    installed() ??
    (attempt(failures, 'npx', ['playwright', 'install', 'chromium']) && installed()) ??
    (attempt(failures, 'apt-get', ['update']) &&
      attempt(failures, 'apt-get', [
        '-o',
        'DPkg::Lock::Timeout=300',
        'install',
        '-y',
        '--no-install-recommends',
        ...DEBIAN_PACKAGES,
      ]) &&
      installed()) ??
    giveUp(failures)
  );
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...DEBIAN].find((path) => path !== '' && existsSync(path));
}

/** Undefined, not false, when the command fails, so that the next way is tried. */
function attempt(failures: string[], command: string, args: string[]): true | undefined {
  try {
    execFileSync(command, args, { stdio: 'pipe', timeout: INSTALL_MINUTES * 60_000 });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').slice(0, 3) : [];
    failures.push([`${command} ${args.join(' ')}`, ...reason].join('\n    '));
    return undefined;
  }
}

function giveUp(failures: readonly string[]): never {
  throw new Error(
    [
      '没有找到 Chromium，也无法自动安装。请自行安装 Chromium，并用环境变量 CHROMIUM 指明它的路径，例如：',
      'No Chromium was found and none could be installed. Install one and name it, for example:',
      '  CHROMIUM=/usr/bin/chromium npm test',
      '已尝试 / tried:',
      ...failures.map((failure) => `  ${failure}`),
    ].join('\n'),
  );
}
