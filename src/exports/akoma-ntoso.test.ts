import { expect, it } from 'vitest';
import { canonicalText } from '../core/views/canonical-text.ts';
import { textAnchors } from '../core/views/published-anchors.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { editions, textOf } from './editions.fixture.ts';

const write = (edition: (typeof editions)[number]) => textOf(akomaNtoso.write(edition));
const attributes = (xml: string, name: string) =>
  Array.from(xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, value]) => value);

it.each(editions)('holds every official word and no other: $id', (edition) => {
  const words = write(edition)
    .replace(/<meta>[\s\S]*<\/meta>/, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(words.replace(/\s/g, '')).toBe(canonicalText(edition).replace(/\s/g, ''));
});

it.each(editions)('bears every anchor of the text, each id once: $id', (edition) => {
  const xml = write(edition);
  const anchors = textAnchors(edition.sections, edition.clauses).keys();
  expect(attributes(xml, 'wId').toSorted()).toEqual([...anchors].toSorted());
  const ids = attributes(xml, 'eId');
  expect(new Set(ids).size).toBe(ids.length);
});

it('names the parts of a law as laws do: 章, 条, 款, 项', () => {
  const law = editions.find(({ id }) => id === 'law')!;
  const xml = write(law);
  expect(xml).toContain('<chapter eId="chp_1" wId="s1">\n<num>第一章</num>');
  expect(xml).toContain('<article eId="art_1" wId="c1">\n<num>第一条</num>');
  expect(xml).toContain('<paragraph eId="art_2__para_2" wId="c2-p2">');
  expect(xml).toContain('<point eId="art_2__para_2__point_1" wId="c2-p2-i1">');
});

it('names articles that are numbered anew in each section after it', () => {
  const restart = editions.find(({ id }) => id === 'restart')!;
  expect(write(restart)).toContain('eId="sec_2__art_1" wId="s2-c1"');
});

it('says that it is not the authoritative text', () => {
  expect(write(editions[0]!)).toContain('<FRBRauthoritative value="false"/>');
});
