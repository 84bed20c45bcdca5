import { expect, it } from 'vitest';
import { compileSources } from '../compile.ts';
import type { Edition } from '../model/edition.ts';
import { readSources } from '../read/sources.ts';
import { changeSentence, nextVersion, releaseChanges } from './release-changes.ts';
import { releaseItems } from './release-items.ts';

const ROOT = 'src/core/fixtures';

/** The fixture as it is, or with an edit to one of its files. */
function edition(file = '', find = '', replace = ''): Edition {
  const sources = readSources(ROOT, 'opinion');
  const files = new Map(sources.files);
  if (file) {
    const text = new TextDecoder().decode(files.get(`${ROOT}/${file}`));
    expect(text).toContain(find);
    files.set(`${ROOT}/${file}`, new TextEncoder().encode(text.replace(find, replace)));
  }
  return compileSources({ ...sources, files }).edition!;
}
const before = releaseItems(edition());
const changes = (now: Edition) => releaseChanges(before, releaseItems(now));

it('finds nothing where nothing has changed, and every key once', () => {
  expect(changes(edition())).toEqual([]);
  expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
});

it('tells a corrected sentence with its words before and after', () => {
  const { clauses, ...rest } = edition();
  const corrected = clauses.map((clause) =>
    clause.id === 'c1' ? { ...clause, text: clause.text.replace('全面取消', '逐步取消') } : clause,
  );
  const found = changes({ ...rest, clauses: corrected });
  expect(found).toEqual([
    {
      layer: '正文',
      name: '（一） 第 1 句',
      address: '#c1-1',
      change: '修改',
      before: '全面取消限制。',
      after: '逐步取消限制。',
    },
  ]);
  expect(nextVersion('1.0', found)).toBe('1.1');
});

it('tells an explanation that was rewritten, by its term', () => {
  const found = changes(edition('glossary/hu-ji-xian-zhi.mdx', '只看户口本。', '只看户口簿。'));
  expect(found).toEqual([
    { layer: '术语', name: '户籍限制', address: '/glossary/hu-ji-xian-zhi/', change: '修改' },
  ]);
  expect(nextVersion('1.0', found)).toBe('1.0.1');
  expect(nextVersion('1.2.3', found)).toBe('1.2.4');
});

it('tells what is new and what is gone', () => {
  const { targets, ...rest } = edition();
  const gone = changes({ ...rest, targets: targets.slice(1) });
  expect(gone).toEqual([{ layer: '指标', name: '认定工作', change: '删去' }]);
  expect(releaseChanges([], before)).toHaveLength(before.length);
  expect(nextVersion('1.4.2', gone)).toBe('1.5');
});

it.each([
  [{ change: '修改' as const }, '修改 正文“（一） 第 1 句”'],
  [{ change: '新增' as const, after: '新句。' }, '新增 正文“（一） 第 1 句”：今作“新句。”'],
  [
    { change: '修改' as const, before: '旧句。', after: '新句。' },
    '修改 正文“（一） 第 1 句”：原作“旧句。”，今作“新句。”',
  ],
])('says a change in one line: %j', (change, line) => {
  expect(changeSentence({ layer: '正文', name: '（一） 第 1 句', ...change })).toBe(line);
});
