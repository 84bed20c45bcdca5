import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrases, wordsToKeep } from './phrases.ts';

const keep = wordsToKeep([
  '一老一小',
  '紧密型县域医共体',
  '县域医共体',
  '残疾人与家属',
  '普惠托育',
]);

it.each([
  ['（七）大力发展“一老一小”普惠服务', /一老一小/],
  ['推进县域医共体建设', /县域医共体/],
  ['与残疾人有关', /残疾人/],
  ['推动教育资源扩优提质', /扩优提质/],
  ['新建1000所以上优质普通高中', /1000所/],
  ['用人单位/服务机构', /\/服务/],
  ['U盘版', /^U盘版$/],
])('keeps the words of %s whole', (title, whole) => {
  expect(phrases(title, keep).some((phrase) => whole.test(phrase))).toBe(true);
});

it('lets a line end between words, and not after one that leans on the next', () => {
  expect(phrases('提高基本公共服务均衡性', keep)).toEqual([
    '提高',
    '基本',
    '公共',
    '服务',
    '均衡性',
  ]);
  expect(phrases('为群众和企业服务', keep)).toContain('和企业');
});

it('splits names of more than one word, and keeps none that would fill a line', () => {
  expect(wordsToKeep(['就业困难人员与社会保险补贴', '用人单位/服务机构'])).toEqual(
    new Set(['就业困难人员', '社会保险补贴', '用人单位', '服务机构']),
  );
  expect(wordsToKeep(['国家基本公共服务标准'])).toEqual(new Set());
});

it('never changes the words, and leaves no character alone at the end', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'一老小的与和服务保障（六）、。a7 '),
    maxLength: 30,
  });
  fc.assert(
    fc.property(title, (text) => {
      const found = phrases(text, keep);
      expect(found.join('')).toBe(text);
      if (found.length > 1) expect([...found.at(-1)!].length).toBeGreaterThan(1);
    }),
  );
});
