import { expect, it } from 'vitest';
import { compileLibrarySources } from './compile-library.ts';
import { printDiagnostic } from './diagnostic.ts';
import { extendLedger } from './read/ledger.ts';
import { readSources } from './read/sources.ts';

const documents = ['law', 'opinion'].map((id) => readSources('src/core/fixtures', id));

function compiled(text: string, locks: Record<string, string> = {}) {
  const ledger = { file: 'content/documents.lock', text, locks: new Map(Object.entries(locks)) };
  const { library, diagnostics } = compileLibrarySources(documents, ledger);
  return { gone: library.gone, told: diagnostics.map(printDiagnostic) };
}

it('finds nothing to say of documents that are there', () => {
  expect(compiled('law\t示例法\nopinion\t意见\n')).toEqual({ gone: [], told: [] });
});

it('fails when a published document is gone without a word', () => {
  expect(compiled('law\t示例法\nold\t旧文件\nopinion\t意见\n').told).toEqual([
    'content/documents.lock:2:1  document-gone  已发布的文件 old 不见了，它的网址都会失效。改了名，就把这一行写成“old\t→ 新名\t缘由”；撤下了，写成“old\t†\t缘由”（都用制表符隔开）。',
  ]);
});

it('names the folder that is new when a document was renamed', () => {
  const { told } = compiled('law\t示例法\nold\t意见\n');
  expect(told).toContain(
    'content/documents.lock:1:1  document-not-kept  （提醒）opinion 还没有记在这里；发布时请运行 npm run release，它的网址从此不会失效。',
  );
  expect(told.join('\n')).toContain('“old\t→ opinion\t缘由”');
});

it('keeps every page of a renamed document', () => {
  const { gone, told } = compiled('law\t示例法\nold\t→ opinion\t改了名\nopinion\t意见\n');
  expect(told).toEqual([]);
  expect(gone).toMatchObject([{ id: 'old', target: 'opinion', note: '改了名' }]);
  expect(gone[0]!.pages).toEqual(expect.arrayContaining(['', 'c1', 'c1/embed', 'ask']));
});

it('keeps the pages of a withdrawn document whose ids.lock stays', () => {
  const { gone } = compiled('law\t示例法\nold\t†\t已经撤回\nopinion\t意见\n', {
    old: 'c1\t第一条\nc1-1\t句。\npledges#c1\t\n',
  });
  expect(gone).toEqual([{ id: 'old', target: null, note: '已经撤回', pages: ['', 'c1', 'c1-1'] }]);
});

it('refuses a new name that no folder has', () => {
  expect(compiled('law\t示例法\nold\t→ neu\t改了名\nopinion\t意见\n').told).toEqual([
    'content/documents.lock:2:1  document-target-gone  old 已改名为 neu，可是没有叫 neu 的文件夹。',
  ]);
});

it('adds documents to the ledger and changes no line', () => {
  expect(
    extendLedger('a\t†\t撤\n', [
      ['a', '甲'],
      ['b', '乙'],
    ]),
  ).toBe('a\t†\t撤\nb\t乙\n');
  expect(extendLedger('', [['a', '甲']])).toMatch(/^# .*\na\t甲\n$/);
});
