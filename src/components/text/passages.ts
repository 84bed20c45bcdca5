import type { Passage, Point, Stretch } from '../../core/link/passage.ts';
import { sliceCodePoints, toCodePointOffset } from '../../core/text/code-points.ts';
import { joinedText, type Piece, rangeAt } from './text-range.ts';

/** A passage of the official text where it stands on the page. */
export interface PlacedPassage extends Passage {
  /** The clause's article, or the section's heading. */
  element: Element;
  pieces: Piece[];
}

/** The official text on this page, in reading order, with exactly the words of the Edition. */
export function passagesOnPage(): PlacedPassage[] {
  const elements = document.querySelectorAll<HTMLElement>('.section-heading, .clause[data-clause]');
  return [...elements].map((element) => {
    const id = element.dataset.clause ?? `h-${element.closest('[id]')?.id}`;
    if (!element.dataset.clause) return { id, element, ...joinedText([element]) };
    const blocks = [...element.children].flatMap((child) =>
      child.matches('.table') ? [...child.querySelectorAll('td, th')] : [child],
    );
    return {
      id,
      element,
      ...joinedText(
        blocks.filter((block) => block.matches(BLOCK)),
        breakBefore,
      ),
    };
  });
}

const BLOCK = 'h1, h2, h3, h4, h5, h6, p, td, th';

/** What parts a block from the one before: a title runs in, cells are parted by tabs, all else by lines. */
function breakBefore(block: Element, before: Element | undefined): string {
  if (!before || before.matches('.run-in:not(.alone)')) return '';
  return block.matches('td, th') && block.previousElementSibling ? '\t' : '\n';
}

/** The official words within a range, without white space at either end; null when there are none. */
export function stretchOf(range: Range, passages: readonly PlacedPassage[]): Stretch | null {
  let from: Point | null = null;
  let to: Point | null = null;
  for (const { id: passage, text, pieces } of passages) {
    for (const { node, start } of pieces) {
      if (!range.intersectsNode(node)) continue;
      const first = start + (node === range.startContainer ? range.startOffset : 0);
      const last = start + (node === range.endContainer ? range.endOffset : node.length);
      const words = text.slice(first, last);
      if (words.trim() === '') continue;
      const begin = first + words.length - words.trimStart().length;
      from ??= { passage, at: toCodePointOffset(text, begin) };
      to = { passage, at: toCodePointOffset(text, first + words.trimEnd().length) };
    }
  }
  return from && to && { from, to };
}

/** The range over a stretch that lies in these passages. */
export function rangeOf({ from, to }: Stretch, passages: readonly PlacedPassage[]): Range {
  const first = passages.find(({ id }) => id === from.passage)!;
  const last = passages.find(({ id }) => id === to.passage)!;
  const range = rangeAt(first.pieces, utf16(first, from.at), first.text.length);
  const ending = rangeAt(last.pieces, 0, utf16(last, to.at));
  range.setEnd(ending.endContainer, ending.endOffset);
  return range;
}

/** The ranges over a stretch, one for each passage, so that notes between passages are left out. */
export function rangesOf(stretch: Stretch, passages: readonly PlacedPassage[]): Range[] {
  const whole = rangeOf(stretch, passages);
  const touched = passages.filter(({ element }) => whole.intersectsNode(element));
  return touched.map(({ text, pieces }) => {
    const range = rangeAt(pieces, 0, text.length);
    if (range.comparePoint(whole.startContainer, whole.startOffset) === 0) {
      range.setStart(whole.startContainer, whole.startOffset);
    }
    if (range.comparePoint(whole.endContainer, whole.endOffset) === 0) {
      range.setEnd(whole.endContainer, whole.endOffset);
    }
    return range;
  });
}

/** The sentence, clause or section whose address stands for the place where a stretch begins. */
export function anchorOf(stretch: Stretch, passages: readonly PlacedPassage[]): string {
  const { startContainer } = rangeOf(stretch, passages);
  const place = startContainer.parentElement?.closest<HTMLElement>(
    '.sentence, .clause p[id], .clause, .section-heading, h1[id]',
  );
  // A section's own text has the anchor of its section.
  return place?.id || (place?.dataset.clause ?? '');
}

/** 第 3 句: how a reader calls a sentence within its clause. */
export function sentenceName(sentence: Element, clause: Element): string {
  return `第 ${[...clause.querySelectorAll('.sentence')].indexOf(sentence) + 1} 句`;
}

function utf16({ text }: Passage, codePoints: number): number {
  return sliceCodePoints(text, 0, codePoints).length;
}
