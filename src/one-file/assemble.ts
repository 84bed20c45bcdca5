import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Edition } from '../core/model/edition.ts';
import { readAloudFile } from '../core/views/read-aloud.ts';
import { hashOf } from '../hosting/page-policy.ts';
import { SCRIPT_POLICY } from '../hosting/script-policy.ts';
import { isPacked, isPart, partId } from './addresses.ts';
import { cover, guide, type Part } from './cover.ts';
import { element, link, words } from './elements.ts';
import { type FoldedParts, packed } from './pack.ts';
import { find, mainOf, type PageSource, textOf } from './part.ts';
import { serialize } from './serialize.ts';
import { joinStyles } from './style-sheet.ts';

/** What the file is made of, besides the pages. */
export interface Extras {
  /** The site's base, e.g. `/policy/`. */
  base: string;
  /** Ids of the other documents of the site, whose pages stay out. */
  others: readonly string[];
  style: string;
  /** Unpacks and runs the others. */
  begin: string;
  /** Everything that scripts add, in one. */
  scripts: string;
  /** What the search reads (see `pack.ts`). */
  pack: string;
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
    cover(edition),
    element('main', {}, [
      parts[0]!.section,
      guide(edition, parts),
      search,
      ...parts.slice(1).map(({ section }) => section),
    ]),
  ];
  explainOnce(body);
  refuseTwins(body);
  const folded = foldParts(parts, edition);
  const size = scriptElement(
    "try{document.documentElement.dataset.size=localStorage.size||'1'}catch{}",
  );
  const begin = scriptElement(extras.begin);
  const scripts = element('script', { type: 'text/plain', id: 'packed-scripts' }, [
    words(packed(extras.scripts)),
  ]);
  const hashes = [textOf(size), textOf(begin), extras.scripts].map(hashOf);
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashes.join(' ')}`,
    'img-src data:',
    "require-trusted-types-for 'script'",
    `trusted-types ${SCRIPT_POLICY} 'allow-duplicates'`,
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
    element('body', {}, [
      ...body,
      element('div', { id: READ_ALOUD, hidden: true }),
      folded,
      scripts,
      begin,
    ]),
  ]);
  return `<!DOCTYPE html>${serialize(html)}\n`;
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
    .filter(
      ({ path, html }) => isPart(path, document, others) && !html.includes('id="new-address"'),
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function partOf(page: PageSource, document: string, base: string): Part {
  const isText = page.path === `${document}/`;
  const id = isText ? 'text' : partId(page.path, document);
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
      // Entries are short and many: the next part has the way back.
      ...(page.path.startsWith('glossary/')
        ? []
        : [
            element('p', { className: ['to-top', 'ours', 'off-paper'] }, [link('top', '回到开头')]),
          ]),
    ]),
  };
}

/** Where the script that reads aloud looks for what it needs (the component of that name). */
const READ_ALOUD = 'read-aloud-data';

/** Takes the content of packed parts out of the tree, into a script that `begin` unfolds. */
function foldParts(parts: readonly Part[], edition: Edition): Element {
  const folded: FoldedParts = parts
    .filter(({ path }) => isPacked(path, edition.id))
    .map(({ id, name, section }) => {
      const html = serialize({ type: 'root', children: section.children });
      section.children = [
        element('p', { className: ['ours'] }, [
          words(
            `“${name}”要用脚本展开：请在能运行脚本的浏览器里打开这个文件。原文、句解、术语、与谁有关和去哪里问不用脚本也能读。`,
          ),
        ]),
      ];
      return [id, html];
    });
  const aloud = serialize({
    type: 'root',
    children: [{ type: 'text', value: JSON.stringify(readAloudFile(edition)) }],
  });
  return element('script', { type: 'text/plain', id: 'packed-parts' }, [
    words(packed(JSON.stringify([...folded, [READ_ALOUD, aloud]]))),
  ]);
}

function searchOf(page: PageSource, document: string, { base, pack }: Extras): Element {
  const probe = element('div', {}, mainOf(page, document, base));
  const search = find(probe, ({ tagName }) => tagName === 'search-page');
  if (!search) throw new Error('搜索页里没有 <search-page>');
  search.tagName = 'file-search';
  delete search.properties.dataBundle;
  delete search.properties.dataBase;
  search.children.push(element('script', { type: 'text/plain' }, [words(pack)]));
  return element('section', { id: 'search', className: ['file-search', 'off-paper'] }, [search]);
}

function stylesOf({ html }: PageSource): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
}

/** Labels of the editors are explained where they first stand on a page; here once in the whole file. */
function explainOnce(body: readonly ElementContent[]): void {
  const said = new Set<string>();
  visit({ type: 'root', children: [...body] }, 'element', (element, index, parent) => {
    if (![element.properties.className].flat().includes('explained')) return undefined;
    const words = textOf(element);
    if (said.has(words)) {
      parent!.children.splice(index!, 1);
      return index;
    }
    said.add(words);
    return undefined;
  });
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
