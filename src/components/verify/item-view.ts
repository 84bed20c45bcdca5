/** One judged item: its verdict, both sides, what changed and why it matters, where it stands. */
import type { CorpusPlace, Edit, Item, Limit } from '../../core/verify/model.ts';
import type { Piece } from '../../core/verify/sides.ts';
import { readingNote, VERDICT_LABELS } from '../../core/verify/verdict-line.ts';
import { domElement } from './dom-element.ts';
import type { ShownItem } from './messages.ts';
import {
  claimWords,
  EDIT_SIGNS,
  editWords,
  ITEM_KINDS,
  limitWords,
  notesWords,
  senseWords,
} from './words.ts';

const MOST_CHANGES = 12;

/**
 * @param base address of the site's root
 * @param copyLine copies the item's conclusion
 */
export function itemView(
  shown: ShownItem,
  base: string,
  copyLine: (line: string) => Promise<string>,
): HTMLLIElement {
  const { number, item } = shown;
  const label = domElement('span', `verify-label verify-${item.verdict}`);
  label.textContent = VERDICT_LABELS[item.verdict];
  const about = domElement('span', 'quiet', `第 ${number} 处 · ${ITEM_KINDS[item.kind]}`);
  const parts = [
    domElement('h3', '', label, about),
    sidesView(shown, base),
    ...claimView(item),
    ...limitsView(item.limits),
    ...readingView(item),
    ...changesView(item.edits),
    ...remarks(shown, base),
    copyView(shown, copyLine),
  ];
  const view = domElement('li', 'verify-item', ...parts);
  view.dataset.number = `${number}`;
  return view;
}

function sidesView({ item, sides, links }: ShownItem, base: string): HTMLElement {
  const pasted = sideView('粘贴的文字', 'verify-pasted', piecesView(sides.pasted, 'ins'));
  const printed = sides.printed.map(({ place, pieces }, i) => {
    const voice = place.source === 'text' ? 'official' : 'ours';
    const link = placeLink(place, links.printed[i] ?? '', base);
    const name = item.verdict === 'absent' ? nearestWords(place) : '';
    return sideView([name, link], voice, piecesView(pieces, 'del'));
  });
  return domElement('div', 'verify-sides', pasted, domElement('div', '', ...printed));
}

/** What stands before the place of words that are only near; a commentary is no 原文. */
export function nearestWords({ source }: Pick<CorpusPlace, 'source'>): string {
  return source === 'text' ? '最相近的原文，' : '最相近的话，见';
}

function sideView(
  caption: string | (string | Node)[],
  voice: string,
  words: readonly Node[],
): HTMLElement {
  const quote = domElement('blockquote', voice, domElement('p', '', ...words));
  const name = domElement('figcaption', 'quiet', ...(Array.isArray(caption) ? caption : [caption]));
  return domElement('figure', '', name, quote);
}

/** @param element what altered words are on this side: added to the text, or taken from it */
function piecesView(pieces: readonly Piece[], element: 'ins' | 'del'): Node[] {
  return pieces.map(({ kind, words, grave }) => {
    if (kind === 'kept') return new Text(words);
    if (kind === 'around') return domElement('span', 'verify-around', words);
    if (kind === 'limit') {
      const limit = domElement('strong', 'verify-limit', words);
      limit.dataset.sign = '限';
      return limit;
    }
    if (words === '') return seam(kind === 'joined' ? '接' : '拼');
    const made = domElement(element, grave ? 'verify-grave' : '', words);
    made.dataset.sign = EDIT_SIGNS[kind];
    return made;
  });
}

function seam(sign: string): HTMLElement {
  const made = domElement('span', 'verify-seam');
  made.dataset.sign = sign;
  return made;
}

/** The same in words, for whoever does not see the marks; changes of sense first. */
function changesView(edits: readonly Edit[]): HTMLElement[] {
  const changes = edits
    .filter(({ kind }) => kind !== 'kept')
    .sort((a, b) => Math.sign(b.sense.length) - Math.sign(a.sense.length));
  if (changes.length === 0) return [];
  const lines = changes.slice(0, MOST_CHANGES).map((edit) => {
    if (edit.kind === 'kept') return domElement('li');
    const line = domElement('li', '', domElement('span', 'verify-sign', EDIT_SIGNS[edit.kind]));
    line.append(editWords(edit));
    if (edit.sense.length > 0) {
      const reasons = edit.sense.map(senseWords).join('；');
      line.append(domElement('strong', '', `可能改变意思。${reasons}`));
    }
    return line;
  });
  const more = changes.length - lines.length;
  if (more > 0) lines.push(domElement('li', '', `还有 ${more} 处`));
  return [domElement('ul', 'verify-changes plain-list ours', ...lines)];
}

/** What bends the words by being left out comes first, and in bold; the rest only belongs to them. */
function limitsView(limits: readonly Limit[]): HTMLElement[] {
  if (limits.length === 0) return [];
  const lines = [...limits]
    .sort((a, b) => Number(b.grave) - Number(a.grave))
    .map((limit) =>
      domElement('li', '', domElement(limit.grave ? 'strong' : 'span', '', limitWords(limit))),
    );
  return [domElement('ul', 'verify-limits plain-list ours', ...lines)];
}

/** Which of two places was meant only the writer knows. */
function readingView(item: Item): HTMLElement[] {
  const words = readingNote(item).replace(/^；/u, '');
  return words === '' ? [] : [domElement('p', 'ours', `这些字不止一处有：${words}。`)];
}

function copyView(
  { number, line }: ShownItem,
  copyLine: (line: string) => Promise<string>,
): HTMLElement {
  const told = domElement('span', 'ours');
  told.role = 'status';
  const button = domElement('button', 'button', `复制第 ${number} 处的结论`);
  button.type = 'button';
  button.addEventListener('click', async () => {
    told.textContent = await copyLine(line);
  });
  return domElement('p', 'verify-tools', button, told);
}

function claimView(item: Item): HTMLElement[] {
  const words = claimWords(item);
  if (words === '') return [];
  return [domElement('p', item.claim?.right ? 'quiet' : 'verify-wrong ours', words)];
}

function remarks({ item, links, sides }: ShownItem, base: string): HTMLElement[] {
  const shown = new Set(sides.printed.map(({ place }) => placeName(place)));
  const also = (places: readonly CorpusPlace[], addresses: readonly string[], name: string) => {
    const others = places.flatMap((place, i) => {
      if (shown.has(placeName(place))) return [];
      shown.add(placeName(place));
      return [placeLink(place, addresses[i] ?? '', base)];
    });
    if (others.length === 0) return [];
    const list = others.flatMap((link, i) => (i === 0 ? [link] : ['、', link]));
    return [domElement('p', 'quiet', name, ...list, '。')];
  };
  const notes = notesWords(item.notes);
  const order = item.reordered ? ['各段的次序与原文不同。'] : [];
  return [
    ...also(item.places, links.places, item.verdict === 'verbatim' ? '同样的话还见于' : '另见'),
    ...also(item.also, links.also, '同样的话也见于'),
    ...[...order, notes].filter((words) => words).map((words) => domElement('p', 'quiet', words)),
  ];
}

function placeLink(place: CorpusPlace, address: string, base: string): HTMLAnchorElement {
  const link = domElement('a', '', placeName(place));
  link.href = base + address;
  return link;
}

function placeName({ label, sentence }: CorpusPlace): string {
  return sentence ? `${label}第${sentence.number}句` : label;
}
