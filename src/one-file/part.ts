import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { fragmentOf, idWithin, placeUnder } from './addresses.ts';

/** A built page, read for the one-file edition. */
export interface PageSource {
  /** Under the site's base. */
  path: string;
  html: string;
}

/** Attributes that name ids, other than `href`. */
const REFERENCES: readonly string[] = [
  'htmlFor',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaOwns',
  'list',
  'headers',
];

/** What is of use only on the site, and styles, which the file has in one sheet. */
const LEFT_OUT = new Set(['script', 'noscript', 'template', 'link', 'style']);

/** Everything within `<main>` of a page, with addresses and ids as they are in the file. */
export function mainOf(page: PageSource, document: string, base: string): ElementContent[] {
  const main = find(fromHtml(page.html), ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`/${page.path} 没有 <main>`);
  const isText = page.path === `${document}/`;
  const isEntry = page.path.startsWith('glossary/');
  const heading = find(main, ({ tagName }) => tagName === 'h1');
  const name = heading ? textOf(heading) : page.path;
  visit(main, 'element', (element, index, parent) => {
    if (
      LEFT_OUT.has(element.tagName) ||
      isBreadcrumb(element) ||
      isRepetition(element, parent) ||
      isOfAnother(element, document)
    ) {
      parent!.children.splice(index!, 1);
      return index;
    }
    refuseResources(element, page.path);
    if (!isText) prefixIds(element, page.path, document);
    relink(element, page.path, document, base);
    if (!isText) demote(element);
    if (!isText) nameLandmark(element, name);
    return undefined;
  });
  visit(main, 'element', (element, index, parent) => {
    if (element.tagName === 'dl') listNames(element);
    if (!isPhrase(element) || (!isEntry && isTitle(parent, isText))) return undefined;
    parent!.children.splice(index!, 1, ...element.children);
    return index;
  });
  return main.children;
}

/** The first element that passes, in document order. */
export function find(root: Root | Element, test: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  visit(root, 'element', (element) => {
    if (!found && test(element)) found = element;
    return found ? false : undefined;
  });
  return found;
}

/** All text under an element. */
export function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

/** What a page that all documents share says of another document: pages mark it `data-of`. */
function isOfAnother({ properties }: Element, document: string): boolean {
  return 'dataOf' in properties && properties.dataOf !== document;
}

/**
 * Words that stand elsewhere in the same file: pages mark them `data-repeats`. And the sentences that
 * the site quotes beside the links to them: these alone would be a sixth of the file.
 */
function isRepetition({ tagName, properties }: Element, parent: Parents | undefined): boolean {
  if ('dataRepeats' in properties) return true;
  if (tagName !== 'q' || parent?.type !== 'element') return false;
  return parent.children.some((other) => other.type === 'element' && other.tagName === 'a');
}

/**
 * Where a title may end a line is said by spans. The title of a page keeps them, unless it is a term,
 * short enough for any line; in all headings and lists they would be 35 KB.
 */
function isPhrase({ tagName, properties }: Element): boolean {
  return tagName === 'span' && [properties.className].flat().includes('phrase');
}

/** The title of a page is one level lower here, unless it is the document's. */
function isTitle(parent: Parents | undefined, isText: boolean): boolean {
  return parent?.type === 'element' && parent.tagName === (isText ? 'h1' : 'h2');
}

/** A list of terms of which the explanations were left out is a list of names. */
function listNames(list: Element): void {
  const groups = list.children.filter((child) => child.type === 'element');
  const names = groups.map((group) => find(group, ({ tagName }) => tagName === 'dt'));
  const explained = groups.some((group) => find(group, ({ tagName }) => tagName === 'dd'));
  if (explained || names.some((name) => name === null)) return;
  list.tagName = 'ul';
  for (const [index, group] of groups.entries()) {
    group.tagName = 'li';
    group.children = names[index]!.children;
  }
}

function isBreadcrumb({ properties }: Element): boolean {
  return [properties.className].flat().includes('breadcrumb');
}

/** The file asks for nothing; a page that shows pictures needs them written into it first. */
function refuseResources({ tagName, properties }: Element, path: string): void {
  const address = properties.src ?? properties.srcSet ?? properties.poster;
  if (address !== undefined && !/^data:/.test(String(address)))
    throw new Error(`/${path} 的 <${tagName}> 要另取文件：${address}`);
}

function prefixIds(element: Element, path: string, document: string): void {
  const properties: Properties = element.properties;
  if (properties.id) properties.id = idWithin(path, document, String(properties.id));
  for (const name of REFERENCES) {
    const ids = properties[name];
    if (ids === undefined || ids === null) continue;
    const list = Array.isArray(ids) ? ids : String(ids).split(/\s+/);
    properties[name] = list.map((id) => idWithin(path, document, String(id))).join(' ');
  }
}

function relink(element: Element, path: string, document: string, base: string): void {
  const { tagName, properties } = element;
  if (tagName === 'form') delete properties.action;
  if (properties.href === undefined) return;
  const place = placeUnder(base, path, String(properties.href));
  if (place === null) return;
  const fragment = fragmentOf(place, document);
  if (fragment === null) delete properties.href;
  else properties.href = `#${fragment}`;
}

/** What has a name of its own on its page has many namesakes here. */
function nameLandmark({ tagName, properties }: Element, page: string): void {
  if (tagName === 'section') {
    delete properties.ariaLabel;
    delete properties.ariaLabelledBy;
  } else if (properties.ariaLabel && /^(nav|aside|form|search)$/.test(tagName)) {
    properties.ariaLabel = `${properties.ariaLabel}（${page}）`;
  }
}

/** The file has one main heading, that of the document. */
function demote(element: Element): void {
  const level = /^h([1-5])$/.exec(element.tagName)?.[1];
  if (!level) return;
  element.tagName = `h${Number(level) + 1}`;
}
