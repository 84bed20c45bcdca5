import { expect, it } from 'vitest';
import { compileSources } from '../compile.ts';
import { readSources } from '../read/sources.ts';

const FOLDER = 'src/core/fixtures/opinion/annotations';

/** What the road says when the words of the second audience are others, and more is in its list. */
function compileWith(words: string, more = '') {
  const sources = readSources('src/core/fixtures', 'opinion');
  const file = `${FOLDER}/audiences.yaml`;
  const text = new TextDecoder().decode(sources.files.get(file)).replace('[各地]', `[${words}]`);
  const files = new Map(sources.files).set(file, new TextEncoder().encode(text + more));
  return compileSources({ ...sources, files });
}

it('counts a sentence as listed when any of its words are quoted', () => {
  expect(compileWith('责任').diagnostics).toEqual([]);
});

it('leaves out a sentence that is excluded, and keeps the reason', () => {
  const excluded = '  excluded:\n    - clause: c3\n      quote: 公共服务\n      reason: 示例\n';
  const { edition, diagnostics } = compileWith('各地, 县域', excluded);
  expect(diagnostics).toEqual([]);
  expect(edition!.audiences[1]!.excluded).toEqual([
    expect.objectContaining({ clause: 'c3', anchor: 'c3-1', reason: '示例' }),
  ]);
});

it('does not count the headings of clauses: they are no sentences', () => {
  expect(compileWith('兜底帮扶').diagnostics).toEqual([]);
});

it('does not tell of a sentence that may be the one whose quotation was not found', () => {
  const missed = '  excluded:\n    - clause: c3\n      quote: 公共事业\n      reason: 示例\n';
  const { diagnostics } = compileWith('各地, 县域', missed);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['quote-not-found']);
});
