import { expect, it } from 'vitest';
import { compile } from '../compile.ts';

const { services, lines, audiences } = compile('src/core/fixtures', 'opinion').edition!;

it('carries where to ask, with what is known and what is not', () => {
  expect(services).toEqual([
    {
      id: 'gongzhen',
      name: '以工代赈',
      terms: ['yi-gong-dai-zhen'],
      words: ['找活干'],
      available: '看当地',
      office: '村委会。',
      say: '问收不收人。',
      bring: ['身份证'],
      since: '2024年起',
      lines: ['12345'],
      sources: [{ title: '示例通知', issuer: '示例部', seen: '2024-02' }],
      notVerified: null,
    },
  ]);
  expect(lines).toEqual([
    {
      number: '12345',
      name: '示例热线',
      for: '问示例的事。',
      since: null,
      sources: [],
      notVerified: '示例',
    },
  ]);
});

it('says whom each audience may ask, and nothing where nothing is known', () => {
  expect(audiences.map(({ id, ask }) => [id, ask])).toEqual([
    ['elderly', []],
    ['cadres', ['gongzhen']],
  ]);
});
