import { execFileSync } from 'node:child_process';
import { writeChineseContent } from './chinese-content.ts';
import { SITES } from './sites.ts';

/** Builds the sites beside the real one, which `npm run build` has built before the tests. */
export default function buildSites(): void {
  writeChineseContent(SITES.chinese.content);
  for (const { dir, base, site, content } of [SITES.policy, SITES.fixtures, SITES.chinese]) {
    execFileSync('node', ['src/cli/build.ts'], {
      env: {
        ...process.env,
        CI: 'true',
        OUT_DIR: dir,
        BASE: base,
        SITE: site,
        CONTENT_ROOT: content,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
