import type { Door, Doors } from '../../search/doors.ts';
import {
  type Because,
  type Group,
  type Hit,
  HOW_NAMED,
  type NameAnswer,
  type Part,
  type SearchResults,
  type Sense,
  type SimilarHit,
  WHYS,
} from '../../search/result.ts';
import { actionButton } from '../button/action-button.ts';

/** What was found, in one or two sentences. */
export function summary(results: SearchResults): string {
  const { query, outcome, message, total, groups, doors, senses, names, similar } = results;
  const said = doors?.remark ? [doors.remark] : [];
  if (outcome === 'found') {
    const kinds = groups.map(({ label, total: count }) => `${label} ${count}`).join('，');
    said.push(`找到 ${total} 处：${kinds}。`);
  }
  said.push(...senses.map((sense) => senseLine(query, sense)));
  if (names.length > 0) said.push(...names.map((name) => nameLine(query, name)));
  if (outcome !== 'found' && outcome !== 'nothing') return message;
  const answered = said.length > 0 || (doors?.doors.length ?? 0) > 0;
  if (similar.length > 0) {
    said.push(`${outcome === 'found' ? '原文里' : ''}没有找到这几个字。下面有意思相近的条款。`);
  } else if (!answered) said.push(message);
  return said.join('');
}

function senseLine(query: string, { words, why, total }: Sense): string {
  if (why === 'punctuation') return `“${words}”在原文里中间有标点，找到 ${total} 处。`;
  return `“${query}”已按“${words}”查找（${WHYS[why]}），找到 ${total} 处。`;
}

function nameLine(query: string, { kind, term, name, how }: NameAnswer): string {
  const what = kind === 'term' ? '术语' : '“去哪里问”里的';
  const called = name === term ? '' : `又叫“${name}”，`;
  if (how === 'name') return name === term ? '' : `“${name}”说的是${what}“${term}”。`;
  return `没有“${query}”，您找的可能是${what}“${term}”（${called}${HOW_NAMED[how]}）。`;
}

/** What the reader can do with answers from several documents. */
export interface Actions {
  /** Shows what was found in one document only. */
  within(document: string): void;
  /** Reads more of what was found. */
  more(): void;
}

/**
 * Everything that was found, in the order of its certainty.
 * @param actions left out where there is only one document
 */
export function answers(results: SearchResults, base: string, actions?: Actions): Node[] {
  const { query, doors, groups, senses, names, similar } = results;
  return [
    ...doorList(doors, base),
    ...groups.map((group) => groupSection(group, query, base, actions)),
    ...senses.flatMap((sense) => senseSections(sense, base, actions)),
    ...names.filter(({ hits }) => hits.length > 0).map((name) => nameSection(name, base)),
    ...similarSection(query, similar, base),
  ];
}

/** The places that the query names, each with its words. */
function doorList(doors: Doors | null, base: string): Node[] {
  if (!doors || doors.doors.length === 0) return [];
  const list = element('ul', 'plain-list search-doors');
  list.append(...doors.doors.map((door) => doorItem(door, base)));
  return [list];
}

function doorItem({ name, url, words }: Door, base: string): Node {
  const item = element('li');
  const link = element('a', 'search-door', `直接去${name}`);
  link.href = base + url;
  item.append(link);
  if (words) item.append(element('p', 'official', words));
  return item;
}

/** A section for each kind of text, in the words of the page and never as markup. */
function groupSection(group: Group, query: string, base: string, actions?: Actions): Node {
  return hitSection(group, group.label, query, base, actions);
}

function senseSections({ words, why, groups }: Sense, base: string, actions?: Actions): Node[] {
  return groups.map((group) => {
    const { label } = group;
    const heading = why === 'punctuation' ? `${label}，中间有标点` : `${label}，按“${words}”查找`;
    return hitSection(group, heading, words, base, actions);
  });
}

/** Hits of one kind; of several documents, those of each under its title. */
function hitSection(
  { kind, total, hits }: Group,
  heading: string,
  query: string,
  base: string,
  actions?: Actions,
): HTMLElement {
  const official = kind === 'text' ? 'official' : 'ours';
  const title = `${heading}（${total}）`;
  const items = (own: readonly Hit[]) => own.map((hit) => hitItem(hit, base, query));
  if (!actions || !hits.some(({ documentTitle }) => documentTitle))
    return section(official, title, items(hits));
  const made = element('section', `search-group ${official}`);
  made.append(element('h2', '', title));
  const documents = new Set(hits.map(({ document }) => document));
  for (const document of documents) {
    const own = hits.filter((hit) => hit.document === document);
    const name = own[0]?.documentTitle;
    if (name) made.append(documentHeading(name, document, base, documents.size > 1, actions));
    const shown = documents.size > 1 && name ? SHOWN_OF_EACH : own.length;
    made.append(hitList(items(own.slice(0, shown))));
    const rest = own.slice(shown);
    if (rest.length === 0) continue;
    const fold = element('details', 'ours');
    fold.append(element('summary', '', `这份文件里还有 ${rest.length} 处`), hitList(items(rest)));
    made.append(fold);
  }
  if (total > hits.length) {
    const words = `再列出后面的（还有 ${total - hits.length} 处）`;
    made.append(actionButton(words, () => actions.more()));
  }
  return made;
}

/** Of each of several documents so many hits are shown at once. */
const SHOWN_OF_EACH = 3;

function documentHeading(
  name: string,
  document: string,
  base: string,
  among: boolean,
  actions: Actions,
): HTMLElement {
  const heading = element('h3', 'search-document');
  const link = element('a', 'official', `《${name}》`);
  link.href = `${base}${document}/`;
  heading.append(link);
  if (among) heading.append(actionButton('只看这份', () => actions.within(document)));
  return heading;
}

function hitList(items: readonly Node[]): HTMLElement {
  const list = element('ol', 'plain-list');
  list.append(...items);
  return list;
}

function nameSection({ kind, term, name, hits }: NameAnswer, base: string): Node {
  const what = kind === 'term' ? '术语' : '去哪里问：';
  const called = name === term ? '' : `，也叫“${name}”`;
  const items = hits.map((hit) => hitItem(hit, base, term));
  return section('ours', `${what}“${term}”${called}`, items);
}

function similarSection(query: string, similar: readonly SimilarHit[], base: string): Node[] {
  if (similar.length === 0) return [];
  const items = similar.map(({ hit, because }) => {
    const item = hitItem(hit, base, '');
    item.append(...reasons(because));
    return item;
  });
  const made = section('ours search-similar', '意思相近的条款', items);
  const note = `这些地方没有“${query}”这几个字，是按意思找的，请看原文是不是您要的。`;
  made.querySelector('h2')?.after(element('p', 'quiet', note));
  return [made];
}

/** Which word led here. */
function reasons(because: readonly Because[]): Node[] {
  const told = because.map(({ asked, found, where }) => {
    if (where === 'said' && found) return `您说的“${asked}”，这里写作“${found}”`;
    if (where === 'name' || where === 'explained') return `这里的术语“${found}”说到“${asked}”`;
    if (where === 'plain') return `句解里说到“${asked}”`;
    if (where === 'who') return `与“${asked}”有关`;
    return `这里有“${asked}”`;
  });
  return told.length > 0 ? [element('p', 'ours quiet search-because', `${told.join('；')}。`)] : [];
}

function section(className: string, title: string, items: readonly Node[]): HTMLElement {
  const made = element('section', `search-group ${className}`);
  made.append(element('h2', '', title), hitList(items));
  return made;
}

function hitItem(hit: Hit, base: string, query: string): HTMLElement {
  const { kind, title, url, excerpt, matches } = hit;
  // Under our own heading too, official words stay in their own ink.
  const item = element('li', kind === 'text' ? 'official' : 'ours');
  const link = element('a', 'search-hit');
  link.href = base + withMark(url, query, excerpt);
  link.append(...parts(title));
  const words = element('p');
  words.append(...parts(excerpt));
  // Under the title of its document.
  const heading = element(hit.documentTitle ? 'h4' : 'h3');
  heading.append(link);
  if (matches > 1) heading.append(element('span', 'quiet', `${matches} 处`));
  item.append(heading, words);
  return item;
}

/** The words sought go along in the address, so that the page can mark them on arrival. */
function withMark(url: string, query: string, excerpt: readonly Part[]): string {
  const [path, fragment] = url.split('#');
  const marked = excerpt.filter((part) => part.marked).map(({ text }) => text);
  const words = [...new Set([...(query ? [query] : []), ...marked])].join(' ');
  const marking = words ? `?mark=${encodeURIComponent(words)}` : '';
  return fragment ? `${path}${marking}#${fragment}` : `${path}${marking}`;
}

/** What does occur, each a button that searches for it. */
export function near({ near: found }: SearchResults, lookFor: (words: string) => void): Node[] {
  if (found.length === 0) return [];
  const list = element('ul', 'chips');
  for (const { words, total } of found) {
    const button = element('button', 'button', `“${words}”（${total} 处）`);
    button.type = 'button';
    button.addEventListener('click', () => lookFor(words));
    const item = element('li');
    item.append(button);
    list.append(item);
  }
  return [element('p', 'ours', '这些词是有的：'), list];
}

/** Whether the reader has nothing that answers: then the page says where else to look. */
export function isEmpty({ outcome, doors, senses, names }: SearchResults): boolean {
  const led = senses.length + names.length + (doors?.doors.length ?? 0);
  return outcome === 'nothing' && led === 0;
}

function parts(given: readonly Part[]): Node[] {
  return given.map(({ text, marked }) => (marked ? element('mark', '', text) : new Text(text)));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
