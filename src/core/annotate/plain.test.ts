import { expect, it } from 'vitest';
import { compile, compileSources } from '../compile.ts';
import { readSources } from '../read/sources.ts';

const FILE = 'src/core/fixtures/opinion/annotations/plain.yaml';

/** The rules broken when the file of 句解 is changed. */
function rulesAfter(change: (text: string) => string): string[] {
  const sources = readSources('src/core/fixtures', 'opinion');
  const text = new TextDecoder().decode(sources.files.get(FILE));
  const files = new Map(sources.files).set(FILE, new TextEncoder().encode(change(text)));
  return compileSources({ ...sources, files }).diagnostics.map(({ rule }) => rule);
}

it('gives every sentence its 句解, in the order of the text', () => {
  const { plain, clauses } = compile('src/core/fixtures', 'opinion').edition!;
  expect(plain.map(({ sentence }) => sentence)).toEqual(
    clauses.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
  );
  expect(plain.find(({ sentence }) => sentence === 'c3-1')).toEqual({
    clause: 'c3',
    sentence: 'c3-1',
    plain: '要以县为单位办公共服务。',
    omitted: [{ quote: '全面推进', reason: '意思在“要”里' }],
    confidence: 'unsure',
    note: '示例',
  });
});

it('keeps the order of the text, whatever the order of the file', () => {
  const entries = (text: string) => text.split(/^(?=- )/m);
  expect(rulesAfter((text) => entries(text).toReversed().join(''))).toEqual([]);
});

it('lets a sentence go without, with a reason', () => {
  const without = (text: string) =>
    text.replace('  plain: 要完善换地方接着算的办法。', '  excluded: 示例');
  expect(rulesAfter(without)).toEqual([]);
});

it('tells when what is omitted does not stand in the sentence', () => {
  expect(rulesAfter((text) => text.replace('quote: 全面推进', 'quote: 稳步推进'))).toEqual([
    'plain-drops-limit',
    'quote-not-found',
  ]);
});

it('tells of two for one sentence', () => {
  expect(rulesAfter((text) => text.replace('sentence: c1-2', 'sentence: c1-1'))).toEqual([
    'duplicate-id',
  ]);
});

it('asks nothing of a document that has none', () => {
  expect(rulesAfter(() => '[]')).toEqual([]);
});
