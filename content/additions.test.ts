import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileLibrary } from '../src/core/compile-library.ts';

/** What an author adds in a day, as README and CONTRIBUTING say it is added. */
function addTo(root: string): void {
  const notes = join(root, 'minsheng-2025/annotations');
  appendFileSync(
    join(notes, 'targets.yaml'),
    '\n- id: t999\n  kind: direction\n  clause: c2\n  quote: 加大以工代赈实施力度\n  indicator: 以工代赈\n  target: 加大\n',
  );
  appendFileSync(
    join(notes, 'measures.yaml'),
    '\n  - clause: c2\n    strength: 推进\n    verb: 充分运用\n    phrases:\n      - quote: 充分运用大数据比对\n',
  );
  writeFileSync(
    join(root, 'glossary/mo-pai.mdx'),
    '---\nterm: 实地摸排\nconfidence: unverified\nnotVerified: 编者概括。\n---\n\n工作人员到家里看，到村里问。\n',
  );
  writeFileSync(
    join(root, 'minsheng-2025/reports/xin-bao-dao.mdx'),
    "---\ntitle: 某县以工代赈\nsource: '000'\npaper: 某报\nplace: 某县\nties:\n  - clause: c2\n    quote: 加大以工代赈实施力度\n---\n\n某县修路，请了当地人。\n",
  );
}

it('a valid target, measure, term and report break no test', { timeout: 180_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'additions-'));
  try {
    cpSync('content', root, { recursive: true });
    addTo(root);
    expect(compileLibrary(root).diagnostics).toEqual([]);
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', 'content/content.test.ts'],
      { env: { ...process.env, CONTENT_ROOT: root }, encoding: 'utf8' },
    );
    expect(status, stdout).toBe(0);
  } finally {
    rmSync(root, { recursive: true });
  }
});

it('no test of the engine reads the content', () => {
  const reads = "(compile|compileLibrary|readSources)\\('content'";
  const { stdout } = spawnSync(
    'git',
    ['grep', '-lE', reads, '--', 'src/*.test.ts', 'src/**/*.test.ts'],
    {
      encoding: 'utf8',
    },
  );
  expect(stdout).toBe('');
});
