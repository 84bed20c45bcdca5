import { execFileSync } from 'node:child_process';

const INSTALL_MINUTES = 10;

/**
 * Runs a command that may fail.
 * @param failures gets what was tried and why it failed
 * @returns undefined, not false, when the command fails, so that `??` goes on to the next way
 */
export function attempt(failures: string[], command: string, args: string[]): true | undefined {
  try {
    execFileSync(command, args, { stdio: 'pipe', timeout: INSTALL_MINUTES * 60_000 });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').slice(0, 3) : [];
    failures.push([`${command} ${args.join(' ')}`, ...reason].join('\n    '));
    return undefined;
  }
}

/** Installs Debian packages where this is Debian and we may. */
export function installDebianPackages(failures: string[], packages: string[]): true | undefined {
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  return (
    attempt(failures, 'apt-get', ['update']) &&
    attempt(failures, 'apt-get', [...lock, 'install', '-y', '--no-install-recommends', ...packages])
  );
}
