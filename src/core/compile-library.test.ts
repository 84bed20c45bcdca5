import { expect, it } from 'vitest';
import { compileLibrarySources } from './compile-library.ts';
import { readSources, type Sources } from './read/sources.ts';

const ROOT = 'src/core/fixtures';

/** A document of the fixtures with only these of its files. */
function sources(document: string, keep: (file: string) => boolean): Sources {
  const read = readSources(ROOT, document);
  return { ...read, files: new Map([...read.files].filter(([file]) => keep(file))) };
}

it('is a site without terms where there is no glossary', () => {
  const { library, diagnostics } = compileLibrarySources([
    sources('law', (file) => !file.includes('/glossary/')),
  ]);
  expect(diagnostics).toEqual([]);
  expect(library.glossary).toEqual([]);
  expect(library.editions.map(({ id }) => id)).toEqual(['law']);
});

it('is an empty library where there is no document', () => {
  const { library, failed } = compileLibrarySources([]);
  expect(failed).toBe(false);
  expect(library).toMatchObject({ editions: [], glossary: [] });
});

it('is called after its newest edition', () => {
  const both = [sources('law', () => true), sources('opinion', () => true)];
  const { library } = compileLibrarySources(both);
  const dates = library.editions.map(({ document }) => document.edition.date);
  expect(library.release.date).toBe(dates.toSorted().at(-1));
});

it('tells a fault of the shared glossary once, however many documents read it', () => {
  const broken = ['law', 'opinion'].map((document) => {
    const read = readSources(ROOT, document);
    const file = `${ROOT}/glossary/hu-ji-xian-zhi.mdx`;
    const text = new TextDecoder().decode(read.files.get(file)).replace('confidence', 'confidense');
    return { ...read, files: new Map(read.files).set(file, new TextEncoder().encode(text)) };
  });
  const faults = compileLibrarySources(broken).diagnostics.filter(({ file }) =>
    file.endsWith('hu-ji-xian-zhi.mdx'),
  );
  expect(faults.map(({ rule }) => rule)).toEqual(['unknown-key']);
});

it('marks a term only in the documents and kinds that it is limited to', () => {
  const file = `${ROOT}/glossary/yi-gong-dai-zhen.mdx`;
  const marked = (limit: string): string[] => {
    const documents = ['opinion', 'restart'].map((document) => {
      const read = readSources(ROOT, document);
      const text = new TextDecoder().decode(read.files.get(file));
      const limited = text.replace('benefit: true', `benefit: true\n${limit}`);
      return { ...read, files: new Map(read.files).set(file, new TextEncoder().encode(limited)) };
    });
    const { editions } = compileLibrarySources(documents).library;
    return editions
      .filter(({ mentions }) => mentions.some(({ term }) => term === 'yi-gong-dai-zhen'))
      .map(({ id }) => id);
  };
  const { editions } = compileLibrarySources([sources('restart', () => true)]).library;
  expect(marked('documents: []')).toEqual(['opinion', 'restart']);
  expect(marked('documents: [restart]')).toEqual(['restart']);
  expect(marked(`kinds: [${editions[0]!.document.kind}]\ndocuments: [opinion]`)).toEqual([
    'opinion',
    'restart',
  ]);
});
