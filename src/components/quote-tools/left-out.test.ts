import { expect, it } from 'vitest';
import { leftOut } from './left-out.ts';

const TEXT =
  '（四）推行由常住地提供基本公共服务。采取跨区域协同经办等方式，逐步将基本公共服务调整为常住地提供。';
const chosen = (words: string, text = TEXT) => {
  const at = Array.from(text.slice(0, text.indexOf(words))).length;
  const to = { passage: 'c4', at: at + Array.from(words).length };
  const found = leftOut({ from: { passage: 'c4', at }, to }, [{ id: 'c4', text }]);
  if (!found) return null;
  const { from, to: end } = found.whole;
  return [found.words, Array.from(text).slice(from.at, end.at).join('')];
};

it('names what limits the chosen words, and takes it in', () => {
  expect(chosen('将基本公共服务调整为常住地提供')).toEqual([
    '“逐步”',
    '逐步将基本公共服务调整为常住地提供',
  ]);
  const text = '健全制度，全面取消在就业地参加社会保险的户籍限制，健全机制。';
  expect(chosen('全面取消在就业地参加社会保险', text)).toEqual([
    '“的户籍限制”',
    '全面取消在就业地参加社会保险的户籍限制',
  ]);
});

it('says nothing of a whole sentence, a whole clause, a whole unit or a term', () => {
  expect(chosen(TEXT)).toBeNull();
  expect(chosen('采取跨区域协同经办等方式，逐步将基本公共服务调整为常住地提供。')).toBeNull();
  expect(chosen('逐步将基本公共服务调整为常住地提供')).toBeNull();
  expect(chosen('基本公共服务')).toBeNull();
});
