import { expect, it } from 'vitest';
import { chosenDocuments, type Entry } from './filter.ts';

const entry = (title: string, kind: string, issuers: string, date: string): Entry => ({
  title,
  kind,
  issuers,
  date,
});
const ENTRIES = [
  entry('示例保障法', '法律', '示例大会', '2018-12-29'),
  entry('示例保障法实施条例', '条例', '示例院', '2020-01-01'),
  entry('关于 做好（示例）工作的意见', '意见', '示例厅、示例院', ''),
];
const NOTHING = { title: '', kind: '', issuer: '', year: '' };
const titles = (choice: Partial<typeof NOTHING>) =>
  [...chosenDocuments(ENTRIES, { ...NOTHING, ...choice })].map(({ title }) => title);

it.each([
  [{}, 3],
  [{ title: '保障' }, 2],
  [{ title: '条例 保障' }, 1],
  [{ title: '做好示例工作' }, 1],
  [{ kind: '法律' }, 1],
  [{ issuer: '示例院' }, 2],
  [{ issuer: '示例' }, 0],
  [{ year: '2020' }, 1],
  [{ year: '2020', kind: '法律' }, 0],
])('%j leaves %i documents', (choice, count) => {
  expect(titles(choice)).toHaveLength(count);
});
