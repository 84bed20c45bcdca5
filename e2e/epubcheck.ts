import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { attempt, installDebianPackages } from './debian-package.ts';

/**
 * Finds EPUBCheck, the official validator of e-books, or installs it: `$EPUBCHECK` (a jar), Debian's,
 * then Debian's package. It needs Java.
 */

const DEBIAN = '/usr/share/java/epubcheck.jar';
const DEBIAN_PACKAGES = ['epubcheck', 'default-jre-headless'];

/** The machine starts anew for every book; compiling thoroughly costs more than it saves. */
const QUICK_START = '-XX:TieredStopAtLevel=1';

/** What EPUBCheck says of a book. */
export interface Verdict {
  /** Errors and warnings, one a line; empty for a faultless book. */
  faults: string[];
  /** The whole output. */
  output: string;
}

export type Checker = { check(file: string): Verdict } | { missing: string };

/** The checker, or why there is none. */
export function epubcheck(): Checker {
  const failures: string[] = [];
  const found =
    jar(failures) ?? (installDebianPackages(failures, DEBIAN_PACKAGES) && jar(failures));
  if (!found) {
    return {
      missing: [
        '没有 EPUBCheck，也无法自动安装；可用环境变量 EPUBCHECK 指明 epubcheck.jar。',
        'There is no EPUBCheck and none could be installed; $EPUBCHECK may name its jar. Tried:',
        ...failures,
      ].join('\n'),
    };
  }
  return { check: (file) => verdict(found, file) };
}

function jar(failures: string[]): string | undefined {
  const path = [env.EPUBCHECK, DEBIAN].find((candidate) => candidate && existsSync(candidate));
  return path && attempt(failures, 'java', ['-version']) && path;
}

function verdict(path: string, file: string): Verdict {
  const { stdout, stderr, status } = spawnSync('java', [QUICK_START, '-jar', path, file], {
    encoding: 'utf8',
  });
  const output = `${stdout}${stderr}`;
  const faults = output.split('\n').filter((line) => /^(FATAL|ERROR|WARNING)\b/.test(line));
  if (status !== 0 && faults.length === 0) faults.push(`EPUBCheck failed: ${output}`);
  return { faults, output };
}
