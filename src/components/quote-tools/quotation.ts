import { type Citation, placesBetween } from '../../core/cite/citation.ts';
import { type Stretch, wordsOf } from '../../core/link/passage.ts';
import { anchorOf, type PlacedPassage, passagesOnPage, rangeOf } from '../text/passages.ts';
import { quoteData } from './data.ts';
import { linkToWords, thisPage } from './link-to-words.ts';

/** Official words that a reader has chosen, and all that can be made of them. */
export interface Quotation {
  /** The words; paragraphs and passages are separated by '\n'. */
  words: string;
  /** How a reader calls the place: 第（六）条第 3 句; 第（六）条. */
  name: string;
  /** Address of exactly these words, on this page. */
  link(): string;
  /** The same for sending on: on the page of the clause where there is one, which has its own card. */
  sendable(): string;
  citation(): Citation;
}

/** @param stretch on the passages of this page */
export function quotationOf(stretch: Stretch, passages = passagesOnPage()): Quotation {
  const { document: cited, places, folder, ownPages } = quoteData();
  const first = clauseOf(stretch.from.passage);
  const last = clauseOf(stretch.to.passage);
  const range = rangeOf(stretch, passages);
  const part = commonPart(range);
  const place = (part && places[part]) || placesBetween(places[first] ?? '', places[last] ?? '');
  const words = wordsOf(passages, stretch) ?? '';
  const anchor = anchorOf(stretch, passages);
  const one = stretch.from.passage === stretch.to.passage && places[first] !== undefined;
  const path = one && (!ownPages || ownPages.includes(first)) ? `${first}/` : '';
  const page = location.protocol.startsWith('http') ? location.origin + folder + path : thisPage();
  return {
    words,
    name: place,
    link: () => linkToWords(thisPage(), stretch, passages),
    sendable: () => linkToWords(page, stretch, passages),
    citation: () => ({
      document: cited,
      place,
      anchor,
      words,
      address: `${page}#${anchor}`,
      accessed: today(),
    }),
  };
}

/** The whole of one sentence or clause, by the id of its element. */
export function rangeOfElement(element: Element, passages: readonly PlacedPassage[]): Range {
  const range = new Range();
  const passage = passages.find((candidate) => candidate.element === element);
  const pieces = passage?.pieces ?? [];
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  range.selectNodeContents(element);
  if (first && last) {
    range.setStart(first.node, 0);
    range.setEnd(last.node, last.node.length);
  }
  return range;
}

/** Id of the 款, 项 or 目 in which a range lies; null where it lies in several, or in none with an id. */
function commonPart({ startContainer, endContainer }: Range): string | null {
  const [from, to] = [startContainer, endContainer].map((node) =>
    node.parentElement?.closest('.clause p[id], .clause .table[id]'),
  );
  return from && from === to ? from.id : null;
}

/** A heading's passage is `h-s2`; its words belong to section s2. */
function clauseOf(passage: string): string {
  return passage.replace(/^h-/, '');
}

/** The reader's own date. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
