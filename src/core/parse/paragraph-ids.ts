import type { Paragraph } from '../model/clause.ts';
import type { Numbered, NumberingKind } from '../model/numbered.ts';

/** A line of a clause. */
export interface ClauseLine {
  /** Number of an item; null for a paragraph, and for the first line of a clause. */
  number: Numbered | null;
  table: boolean;
}

type Placed = Pick<Paragraph, 'id' | 'kind' | 'depth' | 'label'>;

/** Letters of the levels below a paragraph: 项, 目, and what stands below. */
const LETTERS = ['i', 'm', 'n', 'o', 'q', 'r'];

interface Level {
  kind: NumberingKind;
  value: number;
  id: string;
}

/**
 * Ids and depths of the paragraphs of a clause. A numbering that was not met since the last paragraph
 * opens a level below; a paragraph between two items that count on goes on with the first of them.
 */
export function placeParagraphs(clause: string, lines: readonly ClauseLine[]): Placed[] {
  const levels: Level[] = [];
  const taken = new Set<string>();
  let paragraphs = 0;
  let paragraph = '';
  let continued = 1;
  const unique = (id: string): string => {
    let free = id;
    for (let copy = 2; taken.has(free); copy++) free = `${id}x${copy}`;
    taken.add(free);
    return free;
  };
  return lines.map(({ number, table }, at): Placed => {
    if (!number) {
      const within = at > 0 && levels.length > 0 ? goesOn(lines, at, levels) : null;
      if (within !== null) {
        levels.splice(within + 1);
        continued++;
        const id = unique(`${levels[within]!.id}-p${continued}`);
        return { id, kind: table ? 'table' : 'paragraph', depth: within + 1, label: '' };
      }
      levels.length = 0;
      continued = 1;
      paragraphs++;
      paragraph = unique(`${clause}-p${paragraphs}`);
      return { id: paragraph, kind: table ? 'table' : 'paragraph', depth: 0, label: '' };
    }
    const known = levels.findIndex((level) => sameLevel(level, number));
    const depth = known === -1 ? levels.length : known;
    levels.splice(depth);
    continued = 1;
    const above = levels.at(-1)?.id ?? (paragraph || `${clause}-p1`);
    const letter = LETTERS[Math.min(depth, LETTERS.length - 1)]!;
    const id = unique(`${above}-${letter}${number.values.join('z')}`);
    levels.push({ kind: number.kind, value: number.values.at(-1)!, id });
    return { id, kind: 'item', depth: depth + 1, label: number.label };
  });
}

/** Depth of the open item that the lines from `at` go on with: the next number counts on from it. */
function goesOn(lines: readonly ClauseLine[], at: number, levels: readonly Level[]): number | null {
  const next = lines.slice(at).find(({ number }) => number)?.number;
  if (!next) return null;
  const depth = levels.findIndex((level) => sameLevel(level, next));
  const counts = depth !== -1 && next.values.at(-1) === levels[depth]!.value + 1;
  return counts ? depth : null;
}

/** Numbers of one kind are of one level, and so are 2. and 3), which count on. */
function sameLevel({ kind, value }: Level, number: Numbered): boolean {
  if (kind === number.kind) return true;
  const countsOn = number.values.length === 1 && number.values[0] === value + 1 && value > 0;
  return countsOn && ARABIC.has(kind) && ARABIC.has(number.kind);
}

const ARABIC: ReadonlySet<NumberingKind> = new Set(['arabic', 'bracketed-arabic']);
