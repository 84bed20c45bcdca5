import { expect, it } from 'vitest';
import type { Citation } from './citation.ts';
import { citationFormat, citationFormats } from './formats.ts';

const whole: Citation = {
  document: {
    id: 'minsheng-2025',
    title: '关于做好某项工作的意见',
    kind: '意见',
    issuers: ['中共中央办公厅', '国务院办公厅'],
    date: '2025-06-09',
    agency: '新华社',
  },
  place: '第（七）条',
  anchor: 'c7-2',
  words: '支持“一老一小”服务机构。',
  address: 'https://a.example/minsheng-2025/c7/#c7-2',
  accessed: '2026-11-21',
};
const bare: Citation = {
  ...whole,
  document: { ...whole.document, issuers: ['示例办公厅'], date: null, agency: '' },
  place: '',
  anchor: '',
  words: '',
  accessed: null,
};
const write = (id: string, citation: Citation) => citationFormat(id).write(citation);

it('has eight formats, GB/T 7714—2025 first', () => {
  expect(citationFormats.map(({ id }) => id)).toEqual([
    'gbt7714',
    'news',
    'plain',
    'markdown',
    'html',
    'bibtex',
    'csl-json',
    'ris',
  ]);
  expect(citationFormat(null).id).toBe('gbt7714');
  expect(citationFormat('no-such').id).toBe('gbt7714');
});

it('GB/T 7714—2025: date of publication in full-width brackets, of access in square ones', () => {
  expect(write('gbt7714', whole)).toBe(
    `“支持‘一老一小’服务机构。”（第（七）条）
中共中央办公厅，国务院办公厅. 关于做好某项工作的意见[EB/OL]. （2025-06-09）[2026-11-21]. https://a.example/minsheng-2025/c7/#c7-2.`,
  );
  expect(write('gbt7714', bare)).toBe(
    '示例办公厅. 关于做好某项工作的意见[EB/OL]. https://a.example/minsheng-2025/c7/#c7-2.',
  );
});

it('news', () => {
  expect(write('news', whole)).toBe(
    '据中共中央办公厅、国务院办公厅《关于做好某项工作的意见》第（七）条：“支持‘一老一小’服务机构。”（2025年6月9日，https://a.example/minsheng-2025/c7/#c7-2）',
  );
  expect(write('news', bare)).toBe(
    '据示例办公厅《关于做好某项工作的意见》（https://a.example/minsheng-2025/c7/#c7-2）',
  );
});

it('plain words', () => {
  expect(write('plain', whole)).toBe(
    `“支持‘一老一小’服务机构。”
——《关于做好某项工作的意见》第（七）条（中共中央办公厅、国务院办公厅，2025年6月9日）
https://a.example/minsheng-2025/c7/#c7-2`,
  );
});

it('Markdown, with what means something to it escaped', () => {
  expect(write('markdown', { ...whole, words: '1. 甲*乙*[丙]_丁_\n# 戊' })).toBe(
    `> 1\\. 甲\\*乙\\*\\[丙\\]\\_丁\\_
>
> \\# 戊
>
> ——[《关于做好某项工作的意见》第（七）条](<https://a.example/minsheng-2025/c7/#c7-2>)，中共中央办公厅、国务院办公厅，2025年6月9日`,
  );
});

it('HTML, with entities', () => {
  expect(write('html', { ...whole, words: '甲<乙>&"丙"', address: 'https://a.example/?a&b' })).toBe(
    `<blockquote cite="https://a.example/?a&amp;b" lang="zh-CN"><p>甲&lt;乙&gt;&amp;&quot;丙&quot;</p></blockquote>
<p>——<cite><a href="https://a.example/?a&amp;b">《关于做好某项工作的意见》第（七）条</a></cite>，中共中央办公厅、国务院办公厅，2025年6月9日</p>`,
  );
});

it('BibTeX, with braces around names and commands for signs', () => {
  expect(write('bibtex', { ...whole, words: '80%以上_甲{乙}\\' })).toBe(
    `@online{minsheng-2025-c7-2,
  author = {{中共中央办公厅} and {国务院办公厅}},
  title = {{关于做好某项工作的意见}},
  type = {意见},
  year = {2025},
  month = {6},
  date = {2025-06-09},
  publisher = {新华社},
  url = {https://a.example/minsheng-2025/c7/#c7-2},
  urldate = {2026-11-21},
  note = {第（七）条：“80\\%以上\\_甲\\{乙\\}\\textbackslash{}”},
  langid = {chinese},
}`,
  );
});

it('CSL-JSON, with bodies as literal names', () => {
  expect(JSON.parse(write('csl-json', whole))).toEqual([
    {
      id: 'minsheng-2025-c7-2',
      type: 'webpage',
      genre: '意见',
      language: 'zh-CN',
      author: [{ literal: '中共中央办公厅' }, { literal: '国务院办公厅' }],
      title: '关于做好某项工作的意见',
      publisher: '新华社',
      issued: { 'date-parts': [[2025, 6, 9]] },
      accessed: { 'date-parts': [[2026, 11, 21]] },
      URL: 'https://a.example/minsheng-2025/c7/#c7-2',
      note: '第（七）条：“支持‘一老一小’服务机构。”',
    },
  ]);
});

it('RIS, a field a line, no line break in a value', () => {
  expect(write('ris', { ...whole, words: '甲。\n乙。' })).toBe(
    [
      'TY  - ELEC',
      'AU  - 中共中央办公厅',
      'AU  - 国务院办公厅',
      'TI  - 关于做好某项工作的意见',
      'PY  - 2025',
      'DA  - 2025/06/09',
      'PB  - 新华社',
      'M3  - 意见',
      'LA  - zh-CN',
      'UR  - https://a.example/minsheng-2025/c7/#c7-2',
      'Y2  - 2026/11/21',
      'N1  - 第（七）条：“甲。 乙。”',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

it('gives each quotation a key of its own, and the whole document its id', () => {
  const keys = (citation: Citation) => [
    /^@online\{([^,]*),/.exec(write('bibtex', citation))?.[1],
    JSON.parse(write('csl-json', citation))[0].id,
  ];
  expect(keys(whole)).toEqual(['minsheng-2025-c7-2', 'minsheng-2025-c7-2']);
  expect(keys({ ...whole, anchor: 'c7' })).toEqual(['minsheng-2025-c7', 'minsheng-2025-c7']);
  expect(keys(bare)).toEqual(['minsheng-2025', 'minsheng-2025']);
});

it.each(['bibtex', 'csl-json', 'ris'])('%s opens and closes several paragraphs once', (id) => {
  const written = write(id, { ...whole, words: '甲“乙”。\n丙。\n丁。' });
  expect(written).toContain('第（七）条：“甲‘乙’。 丙。 丁。”');
  expect(written.match(/[“”]/g)).toEqual(['“', '”']);
});

it.each(citationFormats)('$id invents nothing where nothing is known', ({ write: as }) => {
  expect(as(bare)).not.toMatch(/undefined|null|NaN|（）|\[\]|《》|“”|号/);
});

it.each([
  [{ place: '第（七）条', words: '' }, '第（七）条'],
  [{ place: '', words: '甲。' }, '“甲。”'],
])('notes the place in CSL-JSON, or the words, where only one is known: %j', (known, note) => {
  expect(JSON.parse(write('csl-json', { ...bare, ...known }))[0].note).toBe(note);
});
