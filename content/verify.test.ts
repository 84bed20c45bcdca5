import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/core/compile.ts';
import { contentRoot } from '../src/core/read/content-root.ts';
import { traditionalVariants } from '../src/core/text/variants.ts';
import { corpusOfEdition } from '../src/core/verify/corpus-of-edition.ts';
import { REAL_PASSAGES } from '../src/core/verify/fixture/real-passages.ts';
import type { Verdict, Verification } from '../src/core/verify/model.ts';
import { headline, verdictLine } from '../src/core/verify/verdict-line.ts';
import { createVerifier } from '../src/core/verify/verifier.ts';

/** The canonical text does not change; what people make of it is what is tested here. */
const edition = compile(contentRoot, 'minsheng-2025').edition!;
const { verify } = createVerifier(corpusOfEdition(edition), traditionalVariants());

const verdicts = (report: Verification): Verdict[] => report.items.map(({ verdict }) => verdict);
const quoted = (report: Verification): string[] => report.items.map((item) => item.quoted);
/** Limits that bend the words, and what edits touch. */
function touched({ items }: Verification): string[] {
  return items.flatMap(({ edits, limits }) => [
    ...edits.flatMap(({ sense }) => sense.map(({ kind }) => kind)),
    ...limits.filter(({ grave }) => grave).map(({ kind }) => kind),
  ]);
}

const ALTERATIONS = readFileSync(
  new URL('../src/core/verify/fixture/alterations.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|') as [string, string, string, string]);

describe('alterations', () => {
  it.each(ALTERATIONS)('%s: %s → %s touches %s', (base, from, to, kinds) => {
    const report = verify(base.replace(from, to));
    if (kinds === '=') {
      expect(report.verdict).toBe('verbatim');
      return;
    }
    const named = report.items.some(({ limits }) => limits.length > 0);
    expect(report.verdict !== 'verbatim' || named).toBe(true);
    if (kinds !== '-')
      expect(kinds.split(',').some((kind) => touched(report).includes(kind))).toBe(true);
  });

  it.each([
    ['切实保障贫困群众基本生活'],
    ['强化社会保险在社会保障体系中的主导作用'],
    ['提高低收入人口抗风险能力'],
    ['调整财政支出结构'],
    ['合理确定缴费补贴标准'],
  ])('another plain word is an alteration, and no change of sense: %s', (text) => {
    const report = verify(text);
    expect(report.verdict).toBe('altered');
    expect(touched(report)).toEqual([]);
  });
});

describe('real passages', () => {
  it.each(REAL_PASSAGES.map((passage) => [passage.words, passage] as const))(
    '%s',
    (words, { right, or }) => {
      expect([right, or].map((list) => list?.join())).toContain(verdicts(verify(words)).join());
    },
  );
});

const A = '全面取消在就业地参加社会保险的户籍限制';
const B = '稳步推进灵活就业人员参加住房公积金制度';
const TITLE = '关于进一步保障和改善民生 着力解决群众急难愁盼的意见';

describe('who is speaking', () => {
  it.each([
    [`印发《${TITLE}》，要求“${A}”。`, [A]],
    [`中办、国办日前印发《${TITLE}》，明确${A}。`, [A]],
    [`《意见》提出“${A}”“${B}”。`, [A, B]],
    [`1、${A}；2、${B}。`, [A, B]],
    [`1️⃣${A}；2️⃣${B}；`, [A, B]],
    [`一是${A}；二是${B}。`, [A, B]],
    [`${A}，这对灵活就业人员是重大利好。`, [A]],
    [
      '教育部发展规划司司长表示，新建改扩建1000所以上优质普通高中。',
      ['新建改扩建1000所以上优质普通高中'],
    ],
    [
      '《意见》强调提升多样化社会服务可及性,提出发展群众家门口的社区服务、提高多样化生活服务品质等政策举措。',
      ['提升多样化社会服务可及性', '发展群众家门口的社区服务', '提高多样化生活服务品质'],
    ],
  ])('%s', (input, words) => {
    const report = verify(input);
    expect(quoted(report)).toEqual(words);
    expect(new Set(verdicts(report))).toEqual(new Set(['verbatim']));
  });

  it('names every stretch of the input, the whole of it', () => {
    const input = `近日，中办、国办印发《${TITLE}》，要求“${A}”，这是好消息。`;
    const { parts } = verify(input);
    const points = Array.from(input);
    const words = parts.map(({ span }) => points.slice(span.start, span.end).join(''));
    expect(words.join('')).toBe(input);
    expect(parts.map(({ voice }) => voice)).toEqual(['cue', 'quoted', 'cue', 'own']);
  });

  it('gives a sentence half true and half bent both verdicts', () => {
    const report = verify(
      '新建养老机构护理型床位占比原则上不低于80%，用5年时间实现托育覆盖80%社区',
    );
    expect(verdicts(report)).toEqual(['verbatim', 'altered']);
    expect(touched(report)).toContain('number');
  });

  it('reads PDF copies: radical forms, broken lines, page numbers', () => {
    const report = verify(
      '新建养⽼机构护理型床位占\n— 5 —\n比原则上不低于80%。\n⽀持普惠养老服务增量资源向社区倾斜',
    );
    expect(report.verdict).toBe('verbatim');
    expect(report.items[0]!.notes).toMatchObject({ pageNumbers: true, radicals: true });
  });

  it('counts quotations aside that have nothing to do with the document', () => {
    const report = verify(
      '昨日会议强调，“要坚持人与自然和谐共生，持续打好蓝天保卫战”。今天天气很好。',
    );
    expect(report).toMatchObject({ items: [], aside: 1 });
    expect(verdictLine(report, TITLE)).toContain('与这份文件无关');
  });

  it('does not take news that shares some words for a version of the text', () => {
    const { verdict } = verify(
      '推动把普惠托育纳入企事业单位职工福利体系,全国总工会设立专项补贴,每家符合条件的项目补助1万元。',
    );
    expect(verdict).toBe('absent');
  });

  it('does not ascribe a sentence of the document, one word added, to a commentary', () => {
    const report = verify('推动新增高等教育资源适度向中西部人口大省倾斜。');
    expect(verdicts(report)).toEqual(['altered']);
    expect(report.items[0]!.places[0]!.passage).toBe('c5');
  });

  it.each([
    ['“新建养老机构护理型床位占比原则上不低于80%”（第六条）', 'clause', 6, false],
    ['“新建养老机构护理型床位占比原则上不低于80%”——《意见》第（七）条', 'clause', 7, true],
    ['《意见》第二部分提出“新建养老机构护理型床位占比原则上不低于80%”。', 'section', 2, false],
    ['《意见》第三部分提出“新建养老机构护理型床位占比原则上不低于80%”。', 'section', 3, true],
    ['《意见》第十一条要求“各地要强化责任落实”。', 'clause', 11, false],
  ])('reads the number in %s', (input, unit, number, right) => {
    const report = verify(input);
    expect(verdicts(report)).toEqual(['verbatim']);
    expect(report.items[0]!.claim).toMatchObject({ unit, number, right });
  });

  it('reads a citation without words as a reference', () => {
    const report = verify(`——《${TITLE}》第（六）条`);
    expect(report).toMatchObject({ items: [], references: [{ number: 6, exists: true }] });
    expect(verdictLine(report, TITLE)).toContain('有第6条');
  });
});

describe('what stands outside', () => {
  it.each([
    ['全面取消在就业地参加社会保险。', '的户籍限制'],
    ['清理取消限制老年人社会参与。', '的不合理政策规定'],
    ['推进婚姻登记等常用服务事项取消', '户籍地限制全国通办'],
    ['层层分解和“一刀切”考核。', '不搞'],
    ['将基本公共服务调整为常住地提供。', '逐步'],
    ['《意见》提出：“实现紧密型县域医共体建设全覆盖。”', '逐步'],
    ['养老机构护理型床位占比原则上不低于80%', '新建'],
    ['为适龄女孩接种人乳头瘤病毒（HPV）疫苗', '鼓励有条件的地方'],
  ])('%s leaves out %s', (input, words) => {
    const report = verify(input);
    expect(verdicts(report)).toEqual(['clipped']);
    expect(
      report.items[0]!.limits.filter(({ grave }) => grave).map((limit) => limit.words),
    ).toEqual([words]);
    expect(verdictLine(report, TITLE)).toContain(`还有“${words}”`);
    expect(headline(report)).toContain('截去限定1处');
  });

  it('does not name what the writer says outside the quotation marks', () => {
    expect(verify('意见提出要逐步“将基本公共服务调整为常住地提供”。').verdict).toBe('verbatim');
    expect(verify('意见要“全面取消在就业地参加社会保险”的户籍限制。').verdict).toBe('verbatim');
  });

  it.each([
    ['用10年左右时间，逐步实现义务教育学校标准化建设全覆盖。', '用5年左右时间', '用10年左右时间'],
    ['用10年左右时间，新建改扩建1000所以上优质普通高中。', '', '用10年左右时间'],
  ])('a join gives a statement another date: %s', (input, was, now) => {
    const report = verify(input);
    expect(verdicts(report)).toEqual(['altered']);
    const senses = report.items[0]!.edits.flatMap(({ sense }) => sense);
    expect(senses).toEqual([{ kind: 'number', was, now }]);
  });

  it.each([
    ['新建养老机构护理型床位占比原则上……80%', '不低于'],
    ['对……高校毕业生……予以社会保险补贴', '符合条件'],
    ['新建养老机构……不低于80%', '原则上'],
  ])('an ellipsis swallows a limit: %s', (input, word) => {
    const report = verify(input);
    expect(verdicts(report)).toEqual(['altered']);
    expect(report.items[0]!.edits.flatMap(({ sense }) => sense.map(({ was }) => was))).toContain(
      word,
    );
  });
});
