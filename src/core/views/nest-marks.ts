import type { Layer, Mark, MarkedText } from '../model/mark.ts';

/**
 * Turns marks over a text into properly nested spans. Where two marks cross, the one that begins
 * later is cut at the other's end. Terms and references are links, and links cannot stand in links: a
 * term inside a term's phrase keeps its words, and the phrase is cut around it.
 * @param text the words from code point `offset` on
 * @param marks marks with code-point offsets in the whole text; those outside `text` are ignored
 */
export function nestMarks(text: string, marks: readonly Mark[], offset = 0): MarkedText[] {
  const chars = Array.from(text);
  const within = marks
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, offset),
      end: Math.min(mark.end, offset + chars.length),
    }))
    .filter(({ start, end }) => start < end);
  const links = within.filter(({ layer }) => LINKS.has(layer));
  const others = within.filter(({ layer }) => !LINKS.has(layer));
  return nest(chars, offset, offset, offset + chars.length, [...others, ...unnestLinks(links)]);
}

/** Layers whose marks are links. */
const LINKS: ReadonlySet<Layer> = new Set(['term', 'reference']);

/** Cuts every link around the shorter links inside it. */
function unnestLinks(links: Mark[]): Mark[] {
  const shortestFirst = links.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Mark[] = [];
  for (const link of shortestFirst) kept.push(...subtract(link, kept));
  return kept;
}

function subtract(link: Mark, taken: readonly Mark[]): Mark[] {
  let parts = [link];
  for (const { start, end } of taken) {
    parts = parts.flatMap((part) => {
      if (end <= part.start || part.end <= start) return [part];
      return [
        { ...part, end: start },
        { ...part, start: end },
      ].filter((rest) => rest.start < rest.end);
    });
  }
  return parts;
}

function nest(
  chars: readonly string[],
  offset: number,
  from: number,
  to: number,
  marks: Mark[],
): MarkedText[] {
  const children: MarkedText[] = [];
  const words = (start: number, end: number): void => {
    if (start < end) children.push(chars.slice(start - offset, end - offset).join(''));
  };
  const queue = marks.toSorted(outermostFirst);
  let at = from;
  while (queue.length > 0) {
    const mark = queue.shift()!;
    words(at, mark.start);
    const inside: Mark[] = [];
    while (queue[0] && queue[0].start < mark.end) {
      const next = queue.shift()!;
      const cut = next.end > mark.end;
      inside.push(cut ? { ...next, end: mark.end, continued: true } : next);
      if (cut) insert(queue, { ...next, start: mark.end });
    }
    children.push({ mark, children: nest(chars, offset, mark.start, mark.end, inside) });
    at = mark.end;
  }
  words(at, to);
  return children;
}

function outermostFirst(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || compare(a.layer, b.layer) || compare(a.ref, b.ref);
}

function insert(queue: Mark[], mark: Mark): void {
  const at = queue.findIndex((other) => outermostFirst(mark, other) < 0);
  queue.splice(at === -1 ? queue.length : at, 0, mark);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
