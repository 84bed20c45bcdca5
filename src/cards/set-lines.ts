/** A character and where it stands on its line, in ems from the line's beginning. */
export interface Sort {
  character: string;
  x: number;
}

/** A line of type. */
export interface Line {
  sorts: Sort[];
  /** Where the ink of the last character may end, in ems. */
  end: number;
}

/** Width of a character in ems. */
export type Advance = (character: string) => number;

/** What a text is set into; all lengths are ems. */
export interface Block {
  width: number;
  /** Most lines; what does not fit is replaced by “……”. */
  lines: number;
  /** Indent of the first line. */
  indent?: number;
  /** Break at spaces, else between words, and make the lines about equally long: for titles. */
  title?: boolean;
}

const OPENING = '（《〈“‘【〔「『';
const CLOSING = '，。、；：！？）》〉”’】〕」』…—';
/** Closing marks whose right half is empty, so that it can be squeezed out. */
const HALF_EMPTY = '，。、；：！？）》〉”’】〕」』';
const ELLIPSIS = '……';
const LATIN = /^[0-9A-Za-z][0-9A-Za-z.%+-]*/;
const HAN = /^\p{Script=Han}/u;
/** Between Chinese and Latin or digits, as `text-autospace` does on the pages. */
const AUTOSPACE = 0.125;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Sets a text into lines as Chinese books do: no line begins with a closing mark or ends with an
 * opening one, numbers and Latin words stay whole, marks that stand together lose the empty half
 * between them, an opening mark at the head of a line loses the empty half before it, and a closing
 * mark may hang out of the end of a line.
 * @param text one paragraph, without line breaks
 */
export function setLines(text: string, block: Block, advance: Advance): Line[] {
  if (!block.title) return fill(plainPieces(text), block, advance);
  const phrases = text.split(/\s+/u);
  const set = phrases.map((phrase) => balanced(titlePieces(phrase), block, advance));
  // Official titles are parted by a space; only where that is not enough, between words.
  if (phrases.length <= block.lines && set.every(({ length }) => length === 1)) return set.flat();
  return balanced(titlePieces(text), block, advance);
}

/** Whether all of `text` stands on the lines. */
export function isWhole(text: string, lines: readonly Line[]): boolean {
  const bare = (words: string) => words.replaceAll(/\s/gu, '');
  return bare(text) === bare(lines.flatMap(({ sorts }) => sorts.map((s) => s.character)).join(''));
}

/** The narrowest block that needs no more lines than the widest one. */
function balanced(pieces: readonly string[], block: Block, advance: Advance): Line[] {
  let best = fill(pieces, block, advance);
  for (let width = block.width - 0.5; width >= block.width / 2; width -= 0.5) {
    const lines = fill(pieces, { ...block, width, lines: best.length + 1 }, advance);
    if (lines.length > best.length) break;
    best = fill(pieces, { ...block, width }, advance);
  }
  return best;
}

function fill(pieces: readonly string[], block: Block, advance: Advance): Line[] {
  const lines: Line[] = [];
  let line = '';
  const indent = () => (lines.length === 0 ? (block.indent ?? 0) : 0);
  const fits = (words: string) => extent(words, indent(), advance) <= block.width;
  for (const [at, piece] of pieces.entries()) {
    if (line === '' && piece.trim() === '') continue;
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (lines.length === block.lines - 1) {
      return [
        ...lines,
        place(shorten(line + pieces.slice(at).join(''), block.width, fits), indent(), advance),
      ];
    }
    lines.push(place(line.trimEnd(), indent(), advance));
    line = piece.trimStart();
  }
  if (line.trim() !== '') lines.push(place(line.trimEnd(), indent(), advance));
  return lines;
}

/** As many code points as fit with “……” after them, and no other mark before it. */
function shorten(text: string, width: number, fits: (words: string) => boolean): string {
  // No character is narrower than a quarter of an em.
  const all = Array.from(text).slice(0, Math.ceil(width) * 4 + 1);
  for (let length = all.length - 1; length > 0; length--) {
    const last = all[length - 1]!;
    const splits = LATIN.test(last) && LATIN.test(all[length] ?? '');
    if (splits || `${OPENING}${CLOSING} `.includes(last)) continue;
    const words = all.slice(0, length).join('') + ELLIPSIS;
    if (fits(words)) return words;
  }
  return ELLIPSIS;
}

/** Width of a line that decides whether it fits: a last closing mark may hang. */
function extent(words: string, indent: number, advance: Advance): number {
  const characters = Array.from(words.trimEnd());
  if (HALF_EMPTY.includes(characters.at(-1) ?? ' ')) characters.pop();
  return place(characters.join(''), indent, advance).end;
}

function place(words: string, indent: number, advance: Advance): Line {
  const characters = Array.from(words);
  const sorts: Sort[] = [];
  let x = OPENING.includes(characters[0] ?? ' ')
    ? indent - emptyHalf(characters[0], advance)
    : indent;
  for (const [at, character] of characters.entries()) {
    sorts.push({ character, x });
    x += advance(character);
    const next = characters[at + 1] ?? ' ';
    const squeezed = HALF_EMPTY.includes(character) && `${HALF_EMPTY}${OPENING}`.includes(next);
    const opening = OPENING.includes(character) && OPENING.includes(next);
    if (squeezed || opening) x -= emptyHalf(character, advance);
    if (LATIN.test(character) ? HAN.test(next) : HAN.test(character) && LATIN.test(next))
      x += AUTOSPACE;
  }
  return { sorts, end: x };
}

/** Half of a full-width mark; narrow ones have no empty half. */
function emptyHalf(character: string | undefined, advance: Advance): number {
  return character && advance(character) >= 0.9 ? 0.5 : 0;
}

/** What must not be parted, where any two Chinese characters may be. */
function plainPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const piece = LATIN.exec(rest)?.[0] ?? Array.from(rest.slice(0, 2))[0] ?? '';
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return joinMarks(pieces);
}

function titlePieces(text: string): string[] {
  return joinMarks(Array.from(words.segment(text), ({ segment }) => segment));
}

/** Closing marks go with what is before them, opening marks with what follows. */
function joinMarks(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = Array.from(joined.at(-1) ?? '').at(-1) ?? ' ';
    if (joined.length > 0 && (CLOSING.includes(piece) || OPENING.includes(before))) {
      joined.push(joined.pop() + piece);
    } else joined.push(piece);
  }
  return joined;
}
