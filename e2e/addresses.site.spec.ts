import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Tag } from '../src/components/metadata/tags.ts';
import { zoteroItem } from '../src/components/metadata/zotero-item.fixture.ts';
import { fileIn, htmlFiles, pagePath } from './site-files.ts';
import { ORIGIN, SITES } from './sites.ts';

/** What pages say of where they stand. */

const { real, policy, fixtures, chinese } = SITES;
const read = (dir: string, file: string) => readFileSync(`${dir}/${file}`, 'utf8');
const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, one = '']) => one);
const CANONICAL = /<link rel="canonical" href="([^"]+)"/g;

/** How the addresses of a document's other forms end. */
const FORMS = '-notes.docx -notes.txt .akn.xml .docx .epub .json .md .txt'.split(' ');

test('a site that was not told its address claims none', () => {
  const claims = readdirSync(real.dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|json|xml|txt|webmanifest|js)$/.test(file))
    .flatMap((file) => {
      const text = read(real.dir, file);
      const found = all(text, /(example\.org|localhost:\d+|null\/minsheng|undefined\/)/g);
      const tags = all(text, /(rel="canonical"|"og:(?:url|image)"|json\+oembed)/g);
      return [...found, ...tags].map((claim) => `${file}: ${claim}`);
    });
  // Files that are opened without a server say how to serve them on one's own machine.
  expect(claims.filter((claim) => !claim.startsWith('download/'))).toEqual([]);
  for (const file of ['sitemap.xml', 'robots.txt']) {
    expect(existsSync(`${real.dir}/${file}`), file).toBe(false);
  }
});

/** Whether a page only says what became of a document that is gone, or leads to the page's new address. */
function isGone(dir: string, file: string): boolean {
  return /<title>(这份文件|这一页)(换了地址|已撤下)/.test(read(dir, file));
}

for (const [name, { dir, base: path }] of Object.entries({ policy, fixtures, chinese })) {
  const base = encodeURI(path);

  test(`each page of ${name} has its own address, but the one of what is not there`, () => {
    const faults: string[] = [];
    for (const file of htmlFiles(dir)) {
      const page = encodeURI(pagePath(file));
      const own = `${ORIGIN}${base}${isGone(dir, file) ? page : page.replace(/embed\/$/, '')}`;
      const claimed = all(read(dir, file), CANONICAL);
      const due = file === '404.html' ? [] : [own];
      if (claimed.join() !== due.join()) faults.push(`${file}: ${claimed}`);
    }
    expect(faults).toEqual([]);
  });

  test(`the sitemap of ${name} lists every page once, and nothing else`, () => {
    const listed = all(read(dir, 'sitemap.xml'), /<loc>([^<]+)<\/loc>/g);
    const pages = htmlFiles(dir)
      .filter((file) => file !== '404.html' && !file.endsWith('/embed/index.html'))
      .map((file) => `${ORIGIN}${base}${encodeURI(pagePath(file))}`);
    expect(listed.toSorted()).toEqual(pages.toSorted());
    expect(read(dir, 'robots.txt')).toContain(`Sitemap: ${ORIGIN}${base}sitemap.xml`);
  });

  test(`each page of a document of ${name} names its other forms, which are there`, () => {
    const faults: string[] = [];
    let documents = 0;
    for (const file of htmlFiles(dir)) {
      const [top = ''] = file.split('/');
      if (!existsSync(`${dir}/${top}/p`) && !existsSync(`${dir}/${top}/c1`)) continue;
      if (file.endsWith('/embed/index.html') || isGone(dir, file)) continue;
      documents++;
      const forms = all(
        read(dir, file),
        /<link rel="alternate" type="[^"]+" href="([^"]+download[^"]+)"/g,
      );
      const endings = forms.map((form) => form.replace(/^.*-\d[\d.]*\d/, '')).toSorted();
      if (endings.join() !== FORMS.join()) faults.push(`${file}: ${endings}`);
      for (const form of forms) {
        const target = fileIn(dir, decodeURI(encodeURI(decodeURI(form)).slice(base.length)));
        if (!existsSync(target)) faults.push(`${file}: no ${form}`);
      }
    }
    expect(documents).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
}

test('Zotero saves every page as the web page that it is', () => {
  const found = new Map<string, string[]>();
  for (const file of htmlFiles(real.dir)) {
    const { itemType, websiteTitle } = zoteroItem(tagsOf(read(real.dir, file)));
    const kind = `${itemType} ${websiteTitle}`;
    found.set(kind, [...(found.get(kind) ?? []), file]);
  }
  const frames = htmlFiles(real.dir).filter((file) => file.endsWith('/embed/index.html'));
  expect(Object.fromEntries(found)).toEqual({
    'webpage 条分缕析': expect.any(Array),
    // What is made for other sites has nothing to save.
    'none undefined': frames,
  });
});

function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    const name = properties.name ?? properties.property;
    if (tagName !== 'meta' || !name) return;
    tags.push({ name: String(name), content: String(properties.content) });
  });
  return tags;
}
