import { isLetter } from '../compare/characters.ts';
import { type Token, tokenize } from '../compare/tokens.ts';
import type { Clause, Section } from '../model/clause.ts';
import { codePointLength, sliceCodePoints } from '../text/code-points.ts';
import { clauseName, headingLine } from '../views/clause-name.ts';

/** Something of a text that has a number and words: a clause, a heading, the title. */
export interface Unit {
  /** `clause`, `heading` and `title` are never matched with each other. */
  kind: 'title' | 'heading' | 'clause';
  id: string;
  /** How readers call it: 第六条, 序, 第二章　借阅, 标题. */
  name: string;
  /** Official number as printed; empty where there is none. */
  label: string;
  /** The words after the number, as printed. */
  words: string;
}

const NO_VARIANTS = new Map<string, string>();

/** A clause as a unit. */
export function clauseUnit(clause: Clause): Unit {
  const { id, label, text } = clause;
  return { kind: 'clause', id, name: clauseName(clause), label, words: withoutLabel(text, label) };
}

/** The heading of a section as a unit. */
export function headingUnit(section: Section): Unit {
  const { id, label, heading } = section;
  return {
    kind: 'heading',
    id,
    name: headingLine(section),
    label,
    words: withoutLabel(heading, label),
  };
}

function withoutLabel(text: string, label: string): string {
  return label !== '' && text.startsWith(label)
    ? sliceCodePoints(text, codePointLength(label)).trimStart()
    : text;
}

/** The words as they are compared: width, case, the curl of quotes and white space do not count. */
export function tokensOf({ words }: Pick<Unit, 'words'>): Token[] {
  return tokenize(words, NO_VARIANTS);
}

/** Whether two units say the same, whatever their numbers. */
export function sameWords(a: Unit, b: Unit): boolean {
  const folded = (unit: Unit): string =>
    tokensOf(unit)
      .map(({ n }) => n)
      .join('');
  return folded(a) === folded(b);
}

/** The letters of a unit, without marks, as by them units are matched. */
export function lettersOf(unit: Unit): string[] {
  return tokensOf(unit).flatMap(({ n }) => (isLetter(n) ? [n] : []));
}
