import { expect, it } from 'vitest';
import { compile, compileSources } from '../compile.ts';
import { printDiagnostic } from '../diagnostic.ts';
import { readSources } from '../read/sources.ts';

const opinion = compile('content', 'minsheng-2025').edition!;

it('ties every progress that the glossary tells to the text, in the words of the glossary', () => {
  const told = opinion.terms.filter(({ progress }) => progress);
  expect(told).toHaveLength(18);
  expect(new Map(opinion.progress.map(({ term, fact }) => [term, fact]))).toEqual(
    new Map(told.map(({ id, progress }) => [id, progress])),
  );
});

it('dates a fact by a date that the entry itself gives', () => {
  for (const { term: id, date } of opinion.progress) {
    const { progress, sources } = opinion.terms.find((term) => term.id === id)!;
    const given = [progress, ...sources.flatMap(({ title, date }) => [title, date ?? ''])].join();
    const [year, month, day] = date.split('-').map(Number);
    const long = `${year}${month ? `年${month}月` : ''}${day ? `${day}日` : ''}`;
    expect(given.includes(date) || given.includes(long), `${id} ${date}`).toBe(true);
  }
});

it('goes from the earliest to the latest', () => {
  const dates = opinion.progress.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
});

it('marks what is not verified: what the fact rests on, or an entry that is in doubt itself', () => {
  const doubtful = opinion.progress.filter(({ notVerified }) => notVerified);
  expect(doubtful.map(({ term, notVerified }) => [term, notVerified])).toEqual([
    ['wei-zhuan-ye', '发文字号来自转述，官方原页未见到'],
    ['hun-yin-deng-ji-quan-guo-tong-ban', '条文原文只见到前四条的繁体转载'],
    ['yi-lao-zhu-lao', '“以老助老”一句未见可靠出处；没有正式定义。'],
    ['yi-liao-wei-sheng-qiang-ji-gong-cheng', '批复文号与印发单位未见到故不写'],
    ['chang-qi-zu-lin-zhu-fang', '令号与“长期租赁”条款原文未见到'],
    ['hpv-yi-miao', '通知的正式全称与文号未见到故不写'],
  ]);
  const unsure = opinion.terms.filter((term) => term.progress && term.confidence !== 'verified');
  for (const { id } of unsure) expect(doubtful.map(({ term }) => term)).toContain(id);
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

it('reports a pledge of a class that is not there', () => {
  expect(faults('pledges.yaml', ['strength: 刚性', 'strength: 硬性'])).toEqual([
    'pledges.yaml:18:15  wrong-type  pledges 第 3 项的 strength 不对：应为 classes 里的一级：刚性、推进。',
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
