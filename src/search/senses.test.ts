import { expect, it } from 'vitest';
import { alternatives, numberForms } from './senses.ts';

it.each([
  ['百分之八十', '80%'],
  ['80%', '百分之八十'],
  ['八成社区', '80%社区'],
  ['五年', '5年'],
  ['5年', '五年'],
  ['一千所', '1000所'],
  ['十二个', '12个'],
  ['三万人', '30000人'],
  ['2项', '两项'],
])('%s may be written %s', (query, form) => {
  expect(numberForms(query)).toContain(form);
});

it.each(['千方百计', '万众', '20.6', '不成', '三四年'])('of %s no figure is made', (query) => {
  expect(numberForms(query)).toEqual([]);
});

it('takes other forms of characters, and questions without what asks', () => {
  expect(alternatives('著力')).toContainEqual({ query: '着力', why: 'variant' });
  expect(alternatives('低保怎么办')).toContainEqual({ query: '低保', why: 'question' });
  expect(alternatives('低保')).toEqual([]);
});
