import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import { expect, test } from '@playwright/test';
import { SITES } from './sites.ts';

/** Inside the project, so that both copies find its installed packages. */
const COPIES = resolve('.cache/reproducible');
const NOT_SOURCE = new Set(['node_modules', 'dist', '.git', '.astro', '.cache', 'test-results']);

test.beforeEach(() => rmSync(COPIES, { recursive: true, force: true }));
test.afterEach(() => rmSync(COPIES, { recursive: true, force: true }));

test('two builds of one commit in different folders are byte-identical, archives included', {
  tag: '@desktop',
}, () => {
  test.setTimeout(300_000);
  // The other one is the site that all these tests read.
  const one = filesOf(SITES.real.dir);
  const other = build(join(COPIES, 'deeper', 'another-folder'), { TZ: 'America/New_York' });
  expect([...one.keys()]).toEqual([...other.keys()]);
  const differing = [...one].filter(([path, content]) => !content.equals(other.get(path)!));
  expect(differing.map(([path]) => path)).toEqual([]);
  const archives = [...one.keys()].filter((path) => /\.(zip|epub|docx)$/.test(path));
  expect(archives.length).toBeGreaterThanOrEqual(4);
});

/** Copies the sources into `folder`, builds there, and gives every file of the site by its path. */
function build(folder: string, variables: NodeJS.ProcessEnv): Map<string, Buffer> {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync('.')) {
    if (!NOT_SOURCE.has(basename(entry))) cpSync(entry, join(folder, entry), { recursive: true });
  }
  execFileSync(execPath, ['src/cli/build.ts'], {
    cwd: folder,
    env: { ...env, ...variables, OUT_DIR: 'dist' },
    stdio: 'pipe',
  });
  return filesOf(join(folder, 'dist'));
}

function filesOf(site: string): Map<string, Buffer> {
  return new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(site, path), readFileSync(path)]),
  );
}
