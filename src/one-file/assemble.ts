import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Edition } from '../core/model/edition.ts';
import { longDate } from '../core/text/long-date.ts';
import { isPart, partId } from './addresses.ts';
import { find, mainOf, type PageSource, textOf } from './part.ts';
import { joinStyles } from './style-sheet.ts';

/** What the file is made of, besides the pages. */
export interface Extras {
  /** The site's base, e.g. `/policy/`. */
  base: string;
  /** Ids of the other documents of the site, whose pages stay out. */
  others: readonly string[];
  style: string;
  script: string;
  /** What the search reads (see `pack.ts`). */
  pack: string;
}

/** A part of the file: one page of the site. */
interface Part {
  id: string;
  path: string;
  name: string;
  section: Element;
}

/**
 * The whole edition in one HTML file that asks for nothing: the text first, then every other page
 * of the document as it stands on the site.
 * @throws Error when a page would have to fetch something, or an id would stand twice
 */
export function assemble(edition: Edition, pages: readonly PageSource[], extras: Extras): string {
  const { base, others } = extras;
  const text = pageAt(pages, `${edition.id}/`);
  const chosen = [text, ...partsOf(pages, edition.id, others)];
  const style = joinStyles([...chosen, pageAt(pages, 'search/')].flatMap(stylesOf)) + extras.style;
  const parts = chosen.map((page) => partOf(page, edition.id, base));
  const search = searchOf(pageAt(pages, 'search/'), edition.id, extras);
  const body: ElementContent[] = [
    ...cover(edition, parts),
    element('main', {}, [search, ...parts.map(({ section }) => section)]),
  ];
  refuseTwins(body);
  const size = scriptElement(
    "try{document.documentElement.dataset.size=localStorage.size||'1'}catch{}",
  );
  const script = scriptElement(extras.script);
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${[size, script].map((one) => `'sha256-${hashOf(textOf(one))}'`).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: edition.document.description }),
    element('title', {}, [
      words(`${edition.document.shortTitle}（${edition.document.edition.version}）· 条分缕析`),
    ]),
    element('style', {}, [words(style)]),
    size,
  ]);
  const html = element('html', { lang: 'zh-CN', id: 'top' }, [
    head,
    element('body', {}, [...body, script]),
  ]);
  return `<!doctype html>${toHtml(html)}\n`;
}

/** The pages of the document and those it shares, in the order of the site's own navigation. */
function partsOf(
  pages: readonly PageSource[],
  document: string,
  others: readonly string[],
): PageSource[] {
  const rank = ({ path }: PageSource) =>
    path.startsWith(`${document}/commentary/`) ? 0 : path.startsWith(`${document}/`) ? 1 : 2;
  return pages
    .filter(({ path }) => isPart(path, document, others))
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function partOf(page: PageSource, document: string, base: string): Part {
  const isText = page.path === `${document}/`;
  const id = isText ? 'text' : partId(page.path);
  const children = mainOf(page, document, base);
  const probe = element('div', {}, children);
  const heading = find(probe, ({ tagName }) => tagName === (isText ? 'h1' : 'h2'));
  const narrow = /<main[^>]*class="?narrow/.test(page.html) ? ['narrow'] : [];
  return {
    id,
    path: page.path,
    name: isText ? '正文' : heading ? textOf(heading) : page.path,
    section: element('section', { id, className: ['part', ...narrow] }, [
      ...children,
      element('p', { className: ['to-top', 'ours'] }, [link('top', '回到开头')]),
    ]),
  };
}

function searchOf(page: PageSource, document: string, { base, pack }: Extras): Element {
  const probe = element('div', {}, mainOf(page, document, base));
  const search = find(probe, ({ tagName }) => tagName === 'search-page');
  if (!search) throw new Error('搜索页里没有 <search-page>');
  search.tagName = 'file-search';
  delete search.properties.dataBundle;
  delete search.properties.dataBase;
  search.children.push(element('script', { type: 'text/plain' }, [words(pack)]));
  return element('section', { id: 'search', className: ['file-search'] }, [search]);
}

/** What this is, of which version and day, and what is in it. */
function cover(edition: Edition, parts: readonly Part[]): Element[] {
  const { shortTitle, sha256, edition: made } = edition.document;
  const facts = [
    ['版本', `${made.version}，${longDate(made.date)}；进展核至 ${made.checked}`],
    ['正文校验值', `SHA-256 ${sha256}`],
  ] as const;
  const tops = parts.filter(
    ({ path }) =>
      !parts.some(
        (part) =>
          part.path !== path && part.path !== `${edition.id}/` && path.startsWith(part.path),
      ),
  );
  return [
    element('header', { className: ['cover', 'ours'] }, [
      element('p', { className: ['cover-name'] }, [words('条分缕析 · U盘版')]),
      element('p', {}, [
        words(
          `《${shortTitle}》的批注本，原文、术语、解读和搜索都在这一个文件里：双击打开，不用网络，可以转发。墨色的字是原文，朱色的字是编者所加。本文件不是官方发布，一切以官方发布文本为准。`,
        ),
      ]),
      element(
        'dl',
        {},
        facts.flatMap(([name, fact]) => [
          element('dt', {}, [words(name)]),
          element('dd', {}, [words(fact)]),
        ]),
      ),
      element('nav', { ariaLabel: '这个文件里有' }, [
        element(
          'ul',
          {},
          tops.map(({ id, name }) => element('li', {}, [link(id, name)])),
        ),
      ]),
    ]),
  ];
}

function stylesOf({ html }: PageSource): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
}

function refuseTwins(body: readonly ElementContent[]): void {
  const seen = new Set<string>();
  for (const { 1: id = '' } of toHtml([...body]).matchAll(/<[^>]*\sid="([^"]+)"/g)) {
    if (seen.has(id)) throw new Error(`单文件版里有两个 id=${id}`);
    seen.add(id);
  }
}

function pageAt(pages: readonly PageSource[], path: string): PageSource {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`没有页面 /${path}`);
  return page;
}

function scriptElement(code: string): Element {
  return element('script', {}, [words(code.replaceAll('</script', '<\\/script').trim())]);
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64');
}

function link(fragment: string, name: string): Element {
  return element('a', { href: `#${fragment}` }, [words(name)]);
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
