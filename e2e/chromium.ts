import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { chromium } from '@playwright/test';
import { attempt, installDebianPackages } from './debian-package.ts';

/**
 * Finds the browser the tests run in, or installs one: `$CHROMIUM`, Playwright's own, Debian's,
 * then Playwright's download, then Debian's package. Playwright's download is not reachable from
 * everywhere and Debian's package is not on every system, hence both.
 */

const DEBIAN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk'];

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
    (installDebianPackages(failures, DEBIAN_PACKAGES) && installed()) ??
    giveUp(failures)
  );
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...DEBIAN].find((path) => path !== '' && existsSync(path));
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
