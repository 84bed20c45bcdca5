import type { Group, Hit, Part, SearchResults } from '../../search/result.ts';

/** What was found, in one sentence. */
export function summary(
  { outcome, message, total, groups, near: parts }: SearchResults,
  places: number,
): string {
  if (outcome === 'found') {
    return `找到 ${total} 处：${groups.map(({ label, total: count }) => `${label} ${count}`).join('，')}。`;
  }
  if (places > 0) return '';
  return parts.length > 0 ? `${message}下面这些部分是有的：` : message;
}

/** Links to the places that the query names. */
export function placeList(places: { url: string; title: string }[], base: string): Node[] {
  if (places.length === 0) return [];
  const list = element('ul', 'chips');
  for (const { url, title } of places) {
    const link = element('a', '', `直接去${title}`);
    link.href = base + url;
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  return [list];
}

/** A section for each kind of text, in the words of the page and never as markup. */
export function resultGroups({ groups, query }: SearchResults, base: string): Node[] {
  return groups.map((group) => groupSection(group, query, base));
}

function groupSection({ kind, label, total, hits }: Group, query: string, base: string): Node {
  const section = element('section', `search-group ${kind === 'text' ? 'official' : 'ours'}`);
  const heading = element('h2', '', `${label}（${total}）`);
  const list = element('ol', 'plain-list');
  list.append(...hits.map((hit) => hitItem(hit, query, base)));
  section.append(heading, list);
  return section;
}

function hitItem({ title, url, excerpt, matches }: Hit, query: string, base: string): Node {
  const item = element('li');
  const link = element('a');
  link.href = base + withMark(url, query);
  link.append(...parts(title));
  const words = element('p');
  words.append(...parts(excerpt));
  const heading = element('h3');
  heading.append(link);
  if (matches > 1) heading.append(element('span', 'quiet', `${matches} 处`));
  item.append(heading, words);
  return item;
}

/** The words sought go along in the address, so that the page can mark them on arrival. */
function withMark(url: string, query: string): string {
  const [path, fragment] = url.split('#');
  const marked = `${path}?mark=${encodeURIComponent(query)}`;
  return fragment ? `${marked}#${fragment}` : marked;
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
  return [list];
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
