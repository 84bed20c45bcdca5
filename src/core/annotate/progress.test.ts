import { expect, it } from 'vitest';
import { compile, compileSources } from '../compile.ts';
import { printDiagnostic } from '../diagnostic.ts';
import { readSources } from '../read/sources.ts';

it('joins what an entry tells to the words of the text, with the source that carries it', () => {
  const { progress, terms } = compile('src/core/fixtures', 'opinion').edition!;
  const entry = terms.find(({ id }) => id === 'yi-gong-dai-zhen')!;
  expect(progress).toEqual([
    {
      term: entry.id,
      fact: entry.progress,
      date: '2024-06',
      dateOf: '通知发布',
      relation: '后续',
      evidence: expect.objectContaining({ anchor: 'c2-2', quote: '加大以工代赈实施力度' }),
      source: entry.sources[0],
      notVerified: null,
    },
  ]);
});

it('goes from the earliest to the latest, and casts the doubt of an entry on its fact', () => {
  const sources = readSources('src/core/fixtures', 'opinion');
  const files = new Map(sources.files);
  const change = (file: string, edit: (text: string) => string): void => {
    files.set(file, new TextEncoder().encode(edit(new TextDecoder().decode(files.get(file)))));
  };
  change('src/core/fixtures/glossary/hu-ji-xian-zhi.mdx', (text) =>
    text.replace('---\n\n', 'progress: 2023年已取消。\n---\n\n'),
  );
  change(
    `${sources.folder}/annotations/progress.yaml`,
    (text) =>
      `${text.trimEnd()}\n- term: hu-ji-xian-zhi\n  date: '2023'\n  dateOf: 报道\n  relation: 后续\n  clause: c1\n  quote: 全面取消限制\n`,
  );
  const { edition, diagnostics } = compileSources({ ...sources, files });
  expect(diagnostics).toEqual([]);
  expect(edition!.progress.map(({ term, notVerified }) => [term, notVerified])).toEqual([
    ['hu-ji-xian-zhi', '示例。'],
    ['yi-gong-dai-zhen', null],
  ]);
});

it.each([
  [
    'a source that the entry does not have',
    ['source: 示例通知', 'source: 示例公告'],
    'progress.yaml:7:11  quote-not-found  在 glossary/yi-gong-dai-zhen 里找不到引文“示例公告”。',
  ],
  [
    'a doubt that the entry does not have',
    ['source: 示例通知', 'notVerified: 文号未见'],
    'progress.yaml:7:16  quote-not-found  在 glossary/yi-gong-dai-zhen 里找不到引文“文号未见”。',
  ],
  [
    'a day that is no date',
    ["date: '2024-06'", 'date: 2024年6月'],
    'progress.yaml:2:9  wrong-type  progress 第 1 项的 date 不对：日期知道多细写多细：2025、2025-09 或 2025-09-15。',
  ],
  [
    'words that the text does not have',
    ['quote: 加大以工代赈', 'quote: 加强以工代赈'],
    'progress.yaml:6:10  quote-not-found  在 c2 里找不到引文“加强以工代赈实施力度”。',
  ],
  [
    'a term that the glossary does not have',
    ['term: yi-gong-dai-zhen', 'term: yi-gong-dai-zheng'],
    'progress.yaml:1:9  unknown-term  术语表里没有“yi-gong-dai-zheng”，最接近的是“yi-gong-dai-zhen”。',
  ],
])('reports %s', (_fault, change, line) => {
  expect(faults('progress.yaml', change as [string, string])).toEqual([line]);
});

it('reports a measure of a class that is not there', () => {
  expect(faults('measures.yaml', ['strength: 刚性', 'strength: 硬性'])).toEqual([
    'measures.yaml:18:15  wrong-type  measures 第 3 项的 strength 不对：应为 classes 里的一级：刚性、推进。',
  ]);
});

/** What is printed, first lines only, when a fixture's annotation is changed. */
function faults(name: string, [find, replace]: [string, string]): string[] {
  const sources = readSources('src/core/fixtures', 'opinion');
  const file = `${sources.folder}/annotations/${name}`;
  const text = new TextDecoder().decode(sources.files.get(file));
  expect(text).toContain(find);
  const changed = new TextEncoder().encode(text.replace(find, replace));
  const files = new Map(sources.files).set(file, changed);
  return compileSources({ ...sources, files }).diagnostics.map(
    (diagnostic) =>
      printDiagnostic({ ...diagnostic, file: name })
        .split('\n')
        .at(0)!,
  );
}
