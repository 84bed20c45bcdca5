import { execFileSync } from 'node:child_process';
import { SITES } from './sites.ts';

/** Builds the sites beside the real one, which `npm run build` has built before the tests. */
export default function buildSites(): void {
  for (const { dir, base, content } of [SITES.policy, SITES.fixtures]) {
    execFileSync('node', ['src/cli/build.ts'], {
      env: { ...process.env, CI: 'true', OUT_DIR: dir, BASE: base, CONTENT_ROOT: content },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
