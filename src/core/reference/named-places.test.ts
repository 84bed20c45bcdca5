import { expect, it } from 'vitest';
import { type Citation, citedDocument, placeOf } from '../cite/citation.ts';
import { citationFormats } from '../cite/formats.ts';
import { compile } from '../compile.ts';
import { law, opinion, restart } from './fixtures.ts';
import { type NamedPlacesOptions, namedPlaces } from './named-places.ts';
import { outlineOf } from './outline.ts';

const anchors = (written: string, outlines = [opinion], options?: NamedPlacesOptions) =>
  namedPlaces(written, outlines, options)?.places.map(
    ({ anchor, to }) => anchor + (to ? `~${to}` : ''),
  );

/** Every line: an anchor, and the forms that mean it. */
const FORMS: [anchor: string, ...written: string[]][] = [
  ['c6', '第六条', '（六）', '(六)', '六', '6', '６', 'C6', 'c6', '第6条', '第６条', '第 六 条'],
  ['c6', '第(六)条', '第（六）条', '第（6）条', '（6）', '六条', '6条', '第六', '第六點', '第6点'],
  [
    'c6',
    '第六條',
    '第陸條',
    '第陆条',
    '㈥',
    '⑹',
    '条款6',
    '条款六',
    '条6',
    'Article 6',
    'art. 6',
    '§6',
  ],
  [
    'c6',
    'clause 6',
    '#c6',
    '#C6',
    'c6。',
    '第六条。',
    '第六条？',
    '“第六条”',
    '【第六条】',
    '第６條',
  ],
  [
    'c6',
    '三（六）',
    '三、（六）',
    '三(6)',
    '三、第六条',
    '第三部分第（六）条',
    '第三部分（六）',
    '第3部分第6条',
  ],
  [
    'c6',
    '意见第六条',
    '本意见第六条',
    '《意见》第六条',
    '《意见》第（六）条',
    '文件的第六条',
    '该意见（六）',
  ],
  [
    'c6',
    '《关于做好示例工作 着力举例说明的意见》第六条',
    '关于做好示例工作着力举例说明的意见第六条',
  ],
  [
    'c6',
    '示例办公厅《关于做好示例工作 着力举例说明的意见》第（六）条',
    '《关于做好示例工作着力举例说明的意见》（六）',
  ],
  ['c6', '（六）推进资源共享', '推进资源共享', '“推进资源共享”', '六、推进资源共享'.slice(2)],
  [
    'c6',
    '第六条规定',
    '第六条的内容',
    '第六条讲什么',
    '第六条是什么？',
    '请看第六条',
    '详见第六条',
    '根据第六条',
    '打开第六条',
  ],
  [
    'c6-3',
    '第六条第三句',
    '第6条第3句',
    '第（六）条第 3 句',
    '（六）第3句',
    '第六条，第三句',
    '第六条的第三句话',
    '第六条 第３句',
  ],
  [
    'c6-3',
    '#c6-3',
    'c6-3',
    'C6-3',
    'c6—3',
    'c6–3',
    'c6_3',
    'c6.3',
    '6.3',
    '6-3',
    'ｃ６－３',
    'c6-3，详见',
    'c6-3。',
  ],
  ['c6-3', '第六条第3句。', '《意见》第六条第三句', '第三部分第六条第三句', '三（六）第三句'],
  ['c6-6', '第六条最后一句', '第六条末句'],
  ['c6-1', '第六条首句', '第六条第一句话'],
  [
    'c6-3~c6-4',
    '第六条第3至4句',
    '第六条第三、四句',
    '第六条第3-4句',
    '第（六）条第3句至第4句',
    'c6-3~c6-4',
    'c6-3至c6-4',
  ],
  [
    'c6~c8',
    '第六条至第八条',
    '第（六）条至第（八）条',
    '第六至八条',
    '第6-8条',
    '（六）至（八）',
    '（六）-（八）',
    'c6~c8',
  ],
  ['c10', '第十条', '（十）', '10', '第10条', '十', '㈩', '⑽', '第拾条', '最后一条'],
  ['c10-9', '第（十）条第9句', 'c10-9', '第十条第九句'],
  ['p', '序', '序言', '前言', '引言', '开头', '第一段', 'p', '#p', '《意见》序言'],
  ['p-1', '序第1句', '序言第一句', 'p-1'],
  [
    's5',
    '保障措施',
    '五、保障措施',
    '“保障措施”部分',
    '“五、保障措施”部分',
    '第五部分',
    '第5部分',
    '五部分',
    '五、',
    's5',
    'S5',
    '最后一部分',
    '保障措施部分',
    '第五大部分',
  ],
  [
    's5-7',
    '“保障措施”部分第7句',
    '保障措施第七句',
    '第五部分第7句',
    's5-7',
    '“五、保障措施”部分第 7 句',
  ],
  [
    's3',
    's3',
    '第三部分',
    '三、',
    '三、扩大普惠性',
    '扩大普惠性',
    '“三、扩大普惠性”部分',
    '第三部分讲什么',
    'section 3',
  ],
  [
    'c7',
    '发展“一老一小”服务',
    '（七）发展“一老一小”服务',
    '发展一老一小服务',
    '第七条',
    '三、（七）',
  ],
];

it.each(FORMS.flatMap(([anchor, ...forms]) => forms.map((form) => [form, anchor] as const)))(
  '%j is %s',
  (written, anchor) => {
    expect(anchors(written)).toEqual([anchor]);
  },
);

it('tries at least 120 written forms', () => {
  expect(new Set(FORMS.flatMap(([, ...forms]) => forms)).size).toBeGreaterThanOrEqual(120);
});

/** Everything that is glued to an address on its way to the reader. */
const TAILS = [
  '',
  '。',
  '，详见附件',
  '）',
  '”',
  '?from=singlemessage',
  '&shareTo=weibo',
  '#wechat_redirect',
  '?from=timeline&isappinstalled=0',
  '#rd',
  ' 复制打开',
  '\n',
];
const HOSTS = [
  'https://example.org/',
  'http://a.example/policy/',
  '//cdn.example/x/y/',
  'file:///D:/site/',
  '/',
  '',
];

it.each([
  ['shili-2025/c6/', 'c6'],
  ['shili-2025/c6', 'c6'],
  ['shili-2025/c6/index.html', 'c6'],
  ['shili-2025/c6/#c6-3', 'c6-3'],
  ['shili-2025/#c6-3', 'c6-3'],
  ['shili-2025/#s3', 's3'],
  ['shili-2025/s5/#s5-7', 's5-7'],
  ['shili-2025/c6/?w=c6.12.40.0k3fa9z#c6-3', 'c6-3'],
  ['shili-2025/c6/?mark=%E5%85%B1%E4%BA%AB#c6-2', 'c6-2'],
  ['shili-2025/c6/#c6-3:~:text=推动,网络', 'c6-3'],
  ['shili-2025/c6/#:~:text=推动建立', 'c6'],
  ['shili-2025/c6/embed/', 'c6'],
  ['shili-2025/c6/oembed.json', 'c6'],
  ['shili-2025-1.0.html#c6-3', 'c6-3'],
  ['shili-2025/#%E7%AC%AC%E4%B8%89%E6%9D%A1', 'c3'],
  ['shili-2025/#%25E7%25AC%25AC%25E4%25B8%2589%25E6%259D%25A1', 'c3'],
  ['shili-2025/#第三条', 'c3'],
  ['shili-2025/#（三）', 'c3'],
  ['shili-2025/C6/#C6-3', 'c6-3'],
  ['SHILI-2025/c6/', 'c6'],
])('%s leads to %s, whatever host, base and tail it has', (path, anchor) => {
  for (const host of HOSTS) {
    for (const tail of TAILS)
      expect(anchors(host + path + tail), host + path + tail).toEqual([anchor]);
  }
});

it.each([
  ['shili-2025/audiences/elderly/', 'shili-2025/audiences/elderly/', '老年人'],
  [
    'https://a.example/shili-2025/commentary/explainer/#p3',
    'shili-2025/commentary/explainer/#p3',
    '权威解读',
  ],
  ['https://a.example/x/glossary/tuo-wei/', 'glossary/tuo-wei/', '托位'],
  ['glossary/tuo-wei', 'glossary/tuo-wei/', '托位'],
  ['https://a.example/shili-2025/', 'shili-2025/', '《关于做好示例工作 着力举例说明的意见》全文'],
  ['《意见》', 'shili-2025/', '《关于做好示例工作 着力举例说明的意见》全文'],
  ['《意见》全文', 'shili-2025/', '《关于做好示例工作 着力举例说明的意见》全文'],
])('%s is the page %s', (written, url, name) => {
  const pages = { 'glossary/tuo-wei': '托位' };
  expect(namedPlaces(written, [opinion], { pages })?.places).toMatchObject([{ url, name }]);
});

it('keeps the exact words that an address names', () => {
  const written = 'https://a.example/shili-2025/c6/?w=c6.12.40.0k3fa9z#c6-3';
  expect(namedPlaces(written, [opinion])?.places[0]?.url).toBe(
    'shili-2025/c6/?w=c6.12.40.0k3fa9z#c6-3',
  );
});

it.each([
  ['第二条第二款', 'c2-p2'],
  ['第二条第二款第（一）项', 'c2-p2-i1'],
  ['第二条第二款第二项', 'c2-p2-i2'],
  ['第二条第（二）项', 'c2-p2-i2'],
  ['第二条第二款第（二）项第1目', 'c2-p2-i2-m1'],
  ['c2-p2-i1', 'c2-p2-i1'],
  ['第二章第一节', 's2-j1'],
  ['第二章第一百零三条', 'c103'],
  ['第二章第一节第103条', 'c103'],
  ['c17z1', 'c17z1'],
  ['第二条（二）', 'c2-p2-i2'],
  ['第二条第三款', 'c2-p3'],
  ['示例法第二条第2款', 'c2-p2'],
  ['第一百零三条', 'c103'],
  ['第一〇三条', 'c103'],
  ['第103条', 'c103'],
  ['第一百零三條第二句', 'c103-2'],
  ['第十七条', 'c17'],
  ['第十七条之一', 'c17z1'],
  ['第17条之1', 'c17z1'],
  ['第二章', 's2'],
  ['第二章第十七条', 'c17'],
  ['第十二章', 's3'],
  ['附则', 's3'],
  ['第二章 示例的种类', 's2'],
])('in a law %s is %s', (written, anchor) => {
  const short = { ...law, titles: [...law.titles, '示例法'] };
  expect(anchors(written, [short])).toEqual([anchor]);
});

it('finds every clause of a number where numbering begins anew, or the one of its section', () => {
  expect(anchors('（一）', [restart])).toEqual(['s1-c1', 's2-c1']);
  expect(anchors('二（一）', [restart])).toEqual(['s2-c1']);
  expect(anchors('“二、重点任务”第（二）条', [restart])).toEqual(['s2-c2']);
  expect(anchors('s2-c1-1', [restart])).toEqual(['s2-c1-1']);
});

it('means the document that is read, unless another is named', () => {
  const all = [law, opinion, restart];
  expect(anchors('第一条', all)).toEqual(['c1', 'c1', 's1-c1', 's2-c1']);
  expect(anchors('第一条', all, { current: 'shili-fa' })).toEqual(['c1']);
  const named = namedPlaces('《中华人民共和国示例法》第二条', all, { current: 'shili-2025' });
  expect(named?.places).toMatchObject([{ document: 'shili-fa', anchor: 'c2' }]);
  const address = namedPlaces('https://a.example/shili-2025/#c2', all);
  expect(address?.places).toMatchObject([{ document: 'shili-2025', anchor: 'c2' }]);
});

it('means the longer of two heads that begin alike', () => {
  const part = { id: 's3', label: '三、', title: '总体要求部分' };
  const outline = { ...restart, sections: [...restart.sections, part] };
  expect(anchors('总体要求', [outline])).toEqual(['s1']);
  expect(anchors('总体要求部分', [outline])).toEqual(['s3']);
});

it.each([
  ['第二条第四款', 'c2', '第二条只有 3 款。'],
  ['第二条第一款第一项', 'c2-p1', '第二条不分项。'],
  ['第二条第二款第九项', 'c2-p2', '第二条只有 2 项。'],
  ['第二条第二款第一项第一目', 'c2-p2-i1', '第二条不分目。'],
  ['第二条第二款第二项第九目', 'c2-p2-i2', '第二条只有 1 目。'],
])('in a law %s leads to %s, with the remark %j', (written, anchor, remark) => {
  const answer = namedPlaces(written, [law]);
  expect(answer?.places.map((place) => place.anchor)).toEqual([anchor]);
  expect(answer?.remark).toBe(remark);
});

it.each([
  ['第十一条', '《关于做好示例工作 着力举例说明的意见》没有第十一条，最后一条是（十）。', 'c10'],
  ['第（十一）条', '没有第十一条', 'c10'],
  ['c11', '没有第十一条', 'c10'],
  ['https://a.example/shili-2025/c11/', '没有第十一条', 'c10'],
  ['第六部分', '没有第六部分，最后一部分是“五、保障措施”', 'c6'],
  ['六、', '没有第六部分', 'c6'],
  ['《别的法》第三条', '本站没有《别的法》', undefined],
])('of %s it says what does not exist', (written, remark, nearest) => {
  const answer = namedPlaces(written, [opinion]);
  expect(answer?.places).toEqual([]);
  expect(answer?.remark).toContain(remark);
  expect(answer?.nearest?.anchor).toBe(nearest);
});

it.each([
  ['第六条第99句', 'c6', '（六）只有 6 句，没有第 99 句。'],
  ['c6-99', 'c6', '（六）只有 6 句，没有第 99 句。'],
  ['第六条第二款第（一）项', 'c6', '（六）不分款。'],
  ['第六条第（一）项', 'c6', '（六）不分项。'],
  ['一（六）', 'c6', '（六）不在这一部分。'],
  ['c8-9', 'c9-1', '“c8-9”已不在正文里（移至（九））。'],
])('%s leads to %s, with the remark %j', (written, anchor, remark) => {
  const answer = namedPlaces(written, [opinion]);
  expect(answer?.places.map((place) => place.anchor)).toEqual([anchor]);
  expect(answer?.remark).toBe(remark);
});

it.each([
  '',
  ' ',
  '医共体',
  '十年',
  '六中全会',
  '三条意见',
  '第六批',
  '一老一小',
  '80%',
  '20.6',
  '2025',
  '百分之八十',
  '99',
  '九十九',
  '(',
  '第',
  '条',
  '#',
  '/',
  'https://',
  '三个部分',
  '两项补贴',
  '序列',
  '保障措施落实情况',
  '开头难',
  'https://elsewhere.example/other/c6/',
  '五险一金',
  '第一次',
  '一刀切',
  '最后一公里',
  '第二款',
  '第二款第一项',
])('%j is no reference', (written) => {
  expect(namedPlaces(written, [opinion])).toBeNull();
});

it('gives back what follows a reference, to be searched for', () => {
  expect(namedPlaces('第七条 护理型床位', [opinion])).toMatchObject({
    places: [{ anchor: 'c7' }],
    rest: '护理型床位',
  });
});

it.each(['opinion', 'restart', 'law'])('reads every citation of the %s back to its place', (id) => {
  const edition = compile('src/core/fixtures', id).edition!;
  const outline = outlineOf(edition);
  for (const clause of edition.clauses) {
    const citation: Citation = {
      document: citedDocument(edition),
      place: placeOf(edition, clause),
      anchor: clause.id,
      words: clause.text,
      address: `https://a.example/${id}/${clause.id}/#${clause.id}`,
      accessed: '2026-11-21',
    };
    for (const { write } of citationFormats) {
      expect(anchors(write(citation), [outline]), write(citation)).toEqual([clause.id]);
    }
    const bare = `《${citation.document.title}》${citation.place}`;
    expect(anchors(bare, [outline]), bare).toContain(clause.id);
    expect(anchors(citation.place, [outline]), citation.place).toContain(clause.id);
    for (const [index, sentence] of clause.sentences.entries()) {
      const name = `${citation.place}第 ${index + 1} 句`;
      if (clause.id.startsWith('c')) expect(anchors(name, [outline]), name).toEqual([sentence.id]);
    }
  }
});
