import { expect, it } from 'vitest';
import { soundsFile } from './name-list.ts';
import { namesExactly, namesNearly } from './names.ts';
import type { NamedTerm } from './names-file.ts';
import { openSounds } from './sounds.ts';

const term = (name: string, ...others: string[]): NamedTerm => ({
  kind: 'term',
  key: name,
  term: name,
  names: [name, ...others],
  places: [],
});
const names = {
  terms: [
    term('以工代赈'),
    term('紧密型县域医共体', '医共体'),
    term('老年助餐', '老人食堂', '长者饭堂'),
    term('低保边缘家庭', '边缘户'),
    term('托育'),
  ],
};
const sounds = openSounds(soundsFile(names.terms.flatMap((one) => one.names)));
const exactly = (query: string) => namesExactly(query, names).map((match) => match.term.term);
const nearly = (query: string) =>
  namesNearly(query, names, sounds).map(({ term: found, how }) => `${found.term} ${how}`);

it.each([
  ['老人食堂', ['老年助餐']],
  ['老人食堂怎么申请', ['老年助餐']],
  ['老人 食堂', ['老年助餐']],
  ['食堂', []],
])('%s is the name of %j', (query, found) => {
  expect(exactly(query)).toEqual(found);
});

it.each([
  ['yigongdaizhen', '以工代赈 pinyin'],
  ['yi gong dai zhen', '以工代赈 pinyin'],
  ['Yǐ gōng dài zhèn', '以工代赈 pinyin'],
  ['yigongdaizen', '以工代赈 pinyin'],
  ['yigongdai', '以工代赈 pinyin'],
  ['ygdz', '以工代赈 initials'],
  ['dbby', undefined],
  ['dbbyjt', '低保边缘家庭 initials'],
  ['zhangzhefantang', '老年助餐 pinyin'],
  ['以工代振', '以工代赈 sound'],
  ['医供体', '紧密型县域医共体 sound'],
  ['以工代账', '以工代赈 character'],
  ['以代工赈', '以工代赈 character'],
  ['以工赈', '以工代赈 character'],
  ['托于', undefined],
  ['养老', undefined],
  ['x', undefined],
])('%s means %s', (query, found) => {
  expect(nearly(query)).toEqual(found ? [found] : []);
});
