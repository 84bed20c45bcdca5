/**
 * What is wrong with the boxes of a page as they are drawn, a line a fault. Runs in the page, so that it
 * uses nothing from outside of itself.
 */
export function boxFaults({ contrast }: { contrast: boolean }): string[] {
  const SMALLEST_TYPE = 16;
  const SMALLEST_TARGET = 44;
  const CONTRAST = 7;
  const faults = new Set<string>();
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()}${element.className ? ` .${element.classList[0]}` : ''}> ${(element.textContent ?? '').trim().slice(0, 12)}`;
  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }))
      return false;
    return (
      element.closest('.visually-hidden, .skip, .to-notes, svg, [aria-hidden="true"]') === null
    );
  };

  // Words, by the boxes of their lines.
  const lines: { node: Text; box: DOMRect; size: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { parentElement: parent } = node;
    if (node.data.trim() === '' || !parent || parent.closest('script, style, noscript')) continue;
    if (!isSeen(parent)) continue;
    const style = getComputedStyle(parent);
    const size = Number.parseFloat(style.fontSize);
    if (size < SMALLEST_TYPE - 0.05) faults.add(`type of ${size}px: ${nameOf(parent)}`);
    if (contrast && parent.closest('[aria-disabled="true"]') === null) {
      const ratio = ratioOf(style.color, groundOf(parent));
      if (ratio < CONTRAST - 0.01) faults.add(`contrast of ${ratio.toFixed(2)}: ${nameOf(parent)}`);
    }
    const range = new Range();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && !isFixed(parent)) lines.push({ node, box, size });
    }
  }

  // Nothing is printed over another.
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next]!;
      const slack = 0.35 * Math.min(one.size, other.size);
      if (other.box.top > one.box.bottom - slack) break;
      if (other.node === one.node) continue;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (across > 3 && down > slack)
        faults.add(
          `printed over another: ${nameOf(one.node.parentElement!)} / ${nameOf(other.node.parentElement!)}`,
        );
    }
  }

  // What is for touching; links within a line of words are as large as the words.
  for (const target of document.querySelectorAll('a, button, summary, input, select, textarea')) {
    if (!isSeen(target)) continue;
    const touched = target.closest('label') ?? target;
    if (getComputedStyle(touched).display === 'inline') continue;
    const { width, height } = touched.getBoundingClientRect();
    if (width > 1 && Math.min(width, height) < SMALLEST_TARGET - 0.5)
      faults.add(`target of ${Math.round(width)} × ${Math.round(height)}: ${nameOf(target)}`);
  }

  // Beside notes the text has no hole that is larger than the window. What the reader opens may be long.
  const blocks = [
    ...document.querySelectorAll('.text :is(.text-title, .section-heading, .clause, .sentence)'),
  ]
    .map((block) => ({ block, box: block.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0);
  const open = document.querySelector('main details[open]') !== null;
  for (const [at, { block, box }] of open ? [] : blocks.entries()) {
    const end = blocks[at + 1]?.box.top ?? box.bottom;
    let from = box.bottom;
    for (const line of [...lines.map((one) => one.box), new DOMRect(box.left, end, box.width, 1)]) {
      if (line.top < from || line.top > end || line.left > box.right || line.right < box.left)
        continue;
      if (line.top - from > innerHeight)
        faults.add(`a void of ${Math.round(line.top - from)}px after ${nameOf(block)}`);
      from = line.bottom;
    }
  }

  // The page scrolls, and nothing in it; a long contents beside the text is no part of what is read.
  for (const box of document.querySelectorAll('main *')) {
    if (box.scrollHeight <= box.clientHeight + 1 || box.closest('.contents, .table, textarea'))
      continue;
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && isSeen(box))
      faults.add(`scrolls by itself: ${nameOf(box)}`);
  }
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) faults.add(`${sideways}px too wide`);
  return [...faults];

  function isFixed(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
    return false;
  }
  /** Red, green, blue from 0 to 1, and how opaque. */
  function channels(colour: string): [number, number, number, number] {
    const [red = 0, green = 0, blue = 0, opaque = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red / 255, green / 255, blue / 255, opaque];
  }
  function groundOf(element: Element): string {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (channels(backgroundColor)[3] > 0.5) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  }
  /** WCAG 2.2, contrast ratio. */
  function ratioOf(one: string, other: string): number {
    const [a, b] = [one, other].map((colour) => {
      const [red, green, blue] = channels(colour)
        .slice(0, 3)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    }) as [number, number];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
