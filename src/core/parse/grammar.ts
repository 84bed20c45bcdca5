import type { SectionLevel } from '../model/clause.ts';
import type { NumberingKind } from '../model/numbered.ts';
import { codePointLength } from '../text/code-points.ts';
import { dense, type Line, looksLikeHeading } from './line.ts';

/** What a line is in the tree of its text. */
export type Role =
  | { role: 'section'; level: SectionLevel }
  | { role: 'clause' }
  | { role: 'item' }
  | { role: 'paragraph' };

const PARAGRAPH: Role = { role: 'paragraph' };
const CLAUSE: Role = { role: 'clause' };
const ITEM: Role = { role: 'item' };

const DIVISIONS: Partial<Record<NumberingKind, SectionLevel>> = {
  part: 'part',
  'sub-part': 'sub-part',
  chapter: 'chapter',
  division: 'division',
};

/** Headings that stand without a number. */
const UNNUMBERED = /^(?:序言|前言|引言|导言|结束语|结语)$/u;

/**
 * The role of every line of a text, by the numbering that this text follows: a law when articles lead,
 * a plan when 1.1 stands in it, else an opinion. Only the text itself decides, and not one line of it.
 */
export function rolesOf(lines: readonly Line[]): Role[] {
  const read = lines.map((line) => divisionRole(line));
  const plain = (at: number): Line | null => (read[at] ? null : lines[at]!);
  const roles = isLaw(lines)
    ? lawRoles(lines, plain)
    : isPlan(lines)
      ? planRoles(lines)
      : opinionRoles(lines, plain);
  return lines.map((_, at) => read[at] ?? roles[at]!);
}

function divisionRole(line: Line): Role | null {
  const level = line.number && DIVISIONS[line.number.kind];
  if (level && looksLikeHeading(line)) return { role: 'section', level };
  if (!line.number && (line.marked || UNNUMBERED.test(dense(line.text)))) {
    return { role: 'section', level: 'heading' };
  }
  return null;
}

/** Whether articles lead: an article comes first, or each 一、 before them is a heading over articles. */
function isLaw(lines: readonly Line[]): boolean {
  const articles = lines.filter(({ number }) => number?.kind === 'article').length;
  if (articles === 0) return false;
  const first = lines.findIndex(
    (line) => line.number && !(DIVISIONS[line.number.kind] && looksLikeHeading(line)),
  );
  const kind = lines[first]!.number!.kind;
  if (kind === 'article') return true;
  return (
    kind === 'ideographic' &&
    looksLikeHeading(lines[first]!) &&
    lines[first + 1]?.number?.kind === 'article'
  );
}

function isPlan(lines: readonly Line[]): boolean {
  const levels = lines.flatMap(({ number }) => (number?.kind === 'decimal' ? [number.values] : []));
  return levels.some(([a, b]) => a === 1 && b === 1) && levels.some(([, b]) => b === 2);
}

type Plain = (at: number) => Line | null;

/** 第X条 are clauses, 一、 over articles sections; every other number stands inside an article. */
function lawRoles(lines: readonly Line[], plain: Plain): Role[] {
  const articles = lines.filter(({ number }) => number?.kind === 'article');
  const spaced = articles.filter(({ number, text }) => isSpaced(text, number!.label));
  const wantsSpace = spaced.length > articles.length * 0.8;
  const sections = {
    ideographic: standOverArticles(lines, 'ideographic'),
    bracketed: standOverArticles(lines, 'bracketed'),
  };
  let last = 0;
  return lines.map((line, at): Role => {
    const { number, text } = line;
    if (!number || !plain(at)) return PARAGRAPH;
    if (number.kind === 'article') {
      // 第三条规定的 … is a sentence, where articles have a space behind their number.
      const isArticle =
        !wantsSpace || isSpaced(text, number.label) || number.values[0] === last + 1;
      if (isArticle) last = number.values[0];
      return isArticle ? CLAUSE : PARAGRAPH;
    }
    if (sections.ideographic && number.kind === 'ideographic' && looksLikeHeading(line)) {
      return { role: 'section', level: 'section' };
    }
    if (sections.bracketed && number.kind === 'bracketed' && isOverArticle(lines, at)) {
      return { role: 'section', level: 'subsection' };
    }
    return DIVISIONS[number.kind] ? PARAGRAPH : ITEM;
  });
}

/** Whether lines numbered so are headings over articles: most 一、 of some interpretations, some （一）. */
function standOverArticles(lines: readonly Line[], kind: NumberingKind): boolean {
  const numbered = lines.flatMap(({ number }, at) => (number?.kind === kind ? [at] : []));
  const over = numbered.filter((at) => isOverArticle(lines, at));
  return kind === 'ideographic' ? over.length > numbered.length / 2 : over.length > 1;
}

/** A heading directly before an article, or before another heading that is. */
function isOverArticle(lines: readonly Line[], at: number): boolean {
  if (!looksLikeHeading(lines[at]!)) return false;
  const next = lines[at + 1];
  if (next?.number?.kind === 'article') return true;
  return (
    next?.number?.kind === 'bracketed' &&
    lines[at]!.number?.kind === 'ideographic' &&
    isOverArticle(lines, at + 1)
  );
}

function isSpaced(text: string, label: string): boolean {
  return text.length === label.length || /\s/u.test(text.charAt(label.length));
}

/** 1 is a section, 1.1 a clause, all below it an item. */
function planRoles(lines: readonly Line[]): Role[] {
  return lines.map((line): Role => {
    const { number } = line;
    if (!number) return PARAGRAPH;
    if (number.kind === 'decimal') return number.values.length === 2 ? CLAUSE : ITEM;
    if (number.kind === 'arabic' && looksLikeHeading(line) && !/[.．、]/u.test(number.label)) {
      return { role: 'section', level: 'section' };
    }
    return ITEM;
  });
}

/**
 * 一、 is a section when it is a heading with something below it, and a clause when it is a sentence;
 * （一） below a section is a clause, below a clause an item. Where no （一） stands below sections, 1. has
 * its place; where no 一、 stands at all, the highest numbering that does makes the clauses.
 */
function opinionRoles(lines: readonly Line[], plain: Plain): Role[] {
  const kinds = new Set(
    lines.flatMap((line, at) => (plain(at) && line.number ? [line.number.kind] : [])),
  );
  const has = (kind: NumberingKind): boolean => kinds.has(kind);
  if (!has('ideographic')) {
    // Numbers that do not begin at 1 are the rest of a list that begins within a line.
    const begins = (kind: NumberingKind): boolean =>
      lines.find(({ number }) => number?.kind === kind)?.number?.values[0] === 1;
    const top = (['bracketed', 'arabic', 'bracketed-arabic', 'circled'] as const).find(begins);
    return lines.map((line, at): Role => {
      if (!line.number || !plain(at) || DIVISIONS[line.number.kind]) return PARAGRAPH;
      return line.number.kind === top ? CLAUSE : ITEM;
    });
  }
  const sections = lines.map((_, at) => isSection(lines, at));
  const below = clauseKind(lines, sections);
  const quoted = insideQuotation(lines);
  let inSection = false;
  return lines.map((line, at): Role => {
    const kind = line.number?.kind;
    if (quoted[at] && kind !== 'ideographic' && kind !== below) return PARAGRAPH;
    if (!kind || !plain(at) || DIVISIONS[kind] || kind === 'article') return PARAGRAPH;
    if (kind === 'ideographic') {
      inSection = sections[at]!;
      return inSection ? { role: 'section', level: 'section' } : CLAUSE;
    }
    return inSection && kind === below ? CLAUSE : ITEM;
  });
}

/**
 * Which lines begin inside a quotation that an earlier line has opened: the numbers of words that a
 * decision inserts elsewhere are not its own. (Each quoted paragraph may open the quotation again.)
 */
function insideQuotation(lines: readonly Line[]): boolean[] {
  let open = false;
  return lines.map(({ text }) => {
    const inside = open;
    open =
      text.includes('“') || text.includes('”')
        ? text.lastIndexOf('“') > text.lastIndexOf('”')
        : open;
    return inside;
  });
}

/** Which numbering makes the clauses below sections: （一）, else 1., else (1). */
function clauseKind(lines: readonly Line[], sections: readonly boolean[]): NumberingKind | null {
  const found = new Set<NumberingKind>();
  let inSection = false;
  for (const [at, { number }] of lines.entries()) {
    if (number?.kind === 'ideographic') inSection = sections[at]!;
    else if (number && inSection) found.add(number.kind);
  }
  return (
    (['bracketed', 'arabic', 'bracketed-arabic'] as const).find((kind) => found.has(kind)) ?? null
  );
}

/** Whether the 一、 at `at` is a heading: it reads like one, and something stands below it. */
function isSection(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (line.number?.kind !== 'ideographic') return false;
  const next = lines[at + 1];
  if (!next || next.number?.kind === 'ideographic') return line.marked;
  if (looksLikeHeading(line)) return true;
  // 一、总体要求。 with a stop is a heading too, when clauses stand below it.
  const title =
    /^[^。！？；：]*。$/u.test(line.number.rest) && codePointLength(line.number.rest) <= 30;
  return title && next.number?.kind === 'bracketed';
}
