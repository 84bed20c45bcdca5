/**
 * `npm run release`: compares the content with what was published last, and if its version has been
 * raised, records the new release: documents in `documents.lock`, anchors in every `ids.lock`, what it holds in `release.lock`, what
 * has changed in `releases.yaml` (shown to readers on /about/changes/) and in CHANGELOG.md. With
 * `--dry` it only tells. From then on the build fails when a published anchor is gone.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { compileLibrary } from '../core/compile-library.ts';
import { Diagnostics } from '../core/diagnostic.ts';
import type { Edition } from '../core/model/edition.ts';
import type { ReleaseNote } from '../core/model/release.ts';
import { contentRoot } from '../core/read/content-root.ts';
import { extendIdsLock } from '../core/read/ids-lock.ts';
import { extendLedger, LEDGER } from '../core/read/ledger.ts';
import { parseReleaseLock, writeReleaseLock } from '../core/read/release-lock.ts';
import { publishedAnchors } from '../core/views/published-anchors.ts';
import { changeSentence, nextVersion, releaseChanges } from '../core/views/release-changes.ts';
import { releaseItems } from '../core/views/release-items.ts';
import { printDiagnostics } from './print-diagnostics.ts';

const { values } = parseArgs({ options: { dry: { type: 'boolean', default: false } } });
const CHANGELOG = join(contentRoot, '..', 'CHANGELOG.md');

const { library, diagnostics, failed } = compileLibrary(contentRoot);
printDiagnostics(diagnostics);
if (failed) process.exit(1);

/** What is to be written, all of it or nothing. */
const files = new Map<string, string>();
let refused = false;
for (const edition of library.editions) release(edition);
const byId = library.glossary
  .map(({ id, term }) => [id, term] as const)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
lockIds('glossary', new Map(byId));
const ledger = join(contentRoot, LEDGER);
files.set(
  ledger,
  extendLedger(
    contentOf(ledger),
    library.editions.map(({ id, document }) => [id, document.shortTitle]),
  ),
);
if (files.get(ledger) === contentOf(ledger)) files.delete(ledger);
if (refused) {
  console.error('没有写下任何东西。');
  process.exit(1);
}
if (!values.dry) {
  for (const [file, text] of files) writeFileSync(`${file}.new`, text);
  for (const file of files.keys()) renameSync(`${file}.new`, file);
  for (const file of files.keys()) console.log(`已写 ${file}`);
}

function release(edition: Edition): void {
  const { id, document } = edition;
  const { version, date } = document.edition;
  const lockFile = join(contentRoot, id, 'release.lock');
  const items = releaseItems(edition);
  const changes = releaseChanges(parseReleaseLock(contentOf(lockFile)), items);
  const [last] = edition.releases;
  const name = `《${document.shortTitle}》`;
  if (last && changes.length === 0) {
    console.log(`${name}：与 ${last.version} 版相同，没有要发布的。`);
    return;
  }
  console.log(
    `${name}：${last ? `与 ${last.version} 版相比有 ${changes.length} 处变动` : '首次发布'}`,
  );
  if (last) for (const change of changes) console.log(`  ${changeSentence(change)}`);
  if (last?.version === version) {
    const next = nextVersion(version, changes);
    console.error(
      `${join(contentRoot, id, 'document.yaml')}：内容变了，edition.version 还是 ${version}。` +
        `应改成新的版本（建议 '${next}'），并把 edition.date 改成发布的日子，再运行一次。`,
    );
    refused = true;
    return;
  }
  const current: ReleaseNote = { version, date, changes: last ? changes : [] };
  files.set(lockFile, writeReleaseLock(items));
  const releasesFile = join(contentRoot, id, 'releases.yaml');
  const head = '# 发布过的版本，新的在前；由 npm run release 写出，可以补写 note。\n';
  files.set(
    releasesFile,
    head + stringify([current, ...edition.releases], { lineWidth: 0, singleQuote: true }),
  );
  files.set(CHANGELOG, withEntry(files.get(CHANGELOG) ?? contentOf(CHANGELOG), edition, current));
  lockIds(id, publishedAnchors(edition));
}

/** The changelog with a new entry on top of the others. */
function withEntry(
  changelog: string,
  { document }: Edition,
  { version, date, changes }: ReleaseNote,
): string {
  const head =
    '# Changelog\n\nWhat each release of the content changed; `npm run release` writes it.\n';
  const lines = changes.map((change) => `- ${changeSentence(change)}`);
  const entry = `\n## 《${document.shortTitle}》 ${version}（${date}）\n\n${lines.length > 0 ? lines.join('\n') : '- 首次发布'}\n`;
  return head + entry + changelog.replace(head, '');
}

function lockIds(folder: string, published: ReadonlyMap<string, string>): void {
  const file = join(contentRoot, folder, 'ids.lock');
  const current = contentOf(file);
  const next = extendIdsLock(current, published, new Diagnostics());
  if (next !== current) files.set(file, next);
}

function contentOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
