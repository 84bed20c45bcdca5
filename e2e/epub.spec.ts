import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { compileLibrary } from '../src/core/compile-library.ts';
import { editions, opinion } from '../src/exports/editions.fixture.ts';
import { epub } from '../src/exports/epub/epub.ts';
import { zip } from '../src/exports/zip.ts';
import { axeFaults, COLOURS } from './axe.ts';
import { epubcheck } from './epubcheck.ts';
import { SITES } from './sites.ts';

const MINUTES = 60_000;
const published = compileLibrary(SITES.real.content).library.editions;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'epub-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('EPUBCheck finds no error and no warning in any book, and finds one that is planted', {
  tag: '@desktop',
}, () => {
  test.setTimeout(15 * MINUTES);
  const checker = epubcheck();
  if ('missing' in checker) {
    console.log(checker.missing);
    test.skip(true, checker.missing);
    return;
  }
  for (const edition of [...editions, ...published]) {
    const { faults, output } = checker.check(written(edition.id, epub.write(edition)));
    expect(faults, output).toEqual([]);
    expect(output).toContain('EPUBCheck completed');
  }
  const broken = Object.entries(unzipSync(epub.write(opinion)))
    .filter(([path]) => path !== 'EPUB/glossary.xhtml')
    .map(([path, content]) => ({ path, content, stored: path === 'mimetype' }));
  expect(checker.check(written('broken', zip(broken))).faults.join('\n')).toContain(
    'glossary.xhtml',
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page of the book is accessible and neither voice is mistaken: ${colorScheme}`, {
    tag: '@desktop',
  }, async ({ page }) => {
    test.setTimeout(3 * MINUTES);
    const book = unzipSync(epub.write(published[0]!));
    await page.emulateMedia({ colorScheme });
    await page.route('http://book.test/**', (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const content = book[path];
      const contentType = path.endsWith('.css') ? 'text/css' : 'application/xhtml+xml';
      return content
        ? route.fulfill({ body: Buffer.from(content), contentType })
        : route.fulfill({ status: 404 });
    });
    for (const path of Object.keys(book).filter((name) => name.endsWith('.xhtml'))) {
      await page.goto(`http://book.test/${path}`);
      // The paper, and the ink of what is in neither voice, are the reading system's.
      await page.addStyleTag({
        content: `html { ${colorScheme === 'dark' ? 'background: #191714; color: #e9e3d6' : 'background: #fff; color: #000'} }`,
      });
      const found = await axeFaults(page, {
        rules: { 'color-contrast-enhanced': { enabled: true } },
        runOnly: colorScheme === 'light' ? WCAG : [...COLOURS, 'color-contrast-enhanced'],
      });
      expect(found, path).toEqual([]);
    }
    await page.goto('http://book.test/EPUB/text-s3.xhtml');
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { color, fontFamily, fontSize } = getComputedStyle(element);
          return { color, fontFamily, fontSize: Number.parseFloat(fontSize) };
        });
    const official = await look('.official p');
    const ours = await look('[role=doc-footnote] p');
    expect(ours.color).not.toBe(official.color);
    expect(ours.fontFamily).not.toBe(official.fontFamily);
    expect(ours.fontSize).toBeLessThan(official.fontSize);
  });
}

function written(name: string, content: Uint8Array): string {
  const file = join(folder, `${name}.epub`);
  writeFileSync(file, content);
  return file;
}
