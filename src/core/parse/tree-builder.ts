import { emptyClause } from '../check/rules/empty-clause.ts';
import { checkNumbering, type NumberedLine } from '../check/rules/numbering.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import type { Clause, MatterKind, Section, SectionLevel } from '../model/clause.ts';
import type { DeclaredNumber } from '../model/document.ts';
import type { Numbered } from '../model/numbered.ts';
import type { TextTree } from '../model/text-tree.ts';
import { codePointLength, type Span } from '../text/code-points.ts';
import { parseNumeral } from '../text/numerals.ts';
import { frontMatter, type MatterLines } from './front-matter.ts';
import { type Role, rolesOf } from './grammar.ts';
import type { Line } from './line.ts';
import { placeParagraphs } from './paragraph-ids.ts';
import type { TextPart } from './parts.ts';
import { runInTitles } from './run-in-title.ts';
import { splitSentences } from './sentences.ts';

/** A clause being put together: its lines in reading order; the first may bear its number. */
interface Draft {
  clause: Clause;
  number: Numbered | null;
  lines: { text: string; number: Numbered | null; table: boolean }[];
}

const LETTER: Record<Exclude<SectionLevel, 'annex'>, string> = {
  part: 'b',
  'sub-part': 'f',
  chapter: 's',
  division: 'j',
  section: 's',
  subsection: 'k',
  heading: 'h',
};
const RANK: Record<SectionLevel, number> = {
  annex: 0,
  part: 1,
  'sub-part': 2,
  chapter: 3,
  division: 4,
  section: 5,
  subsection: 6,
  heading: 7,
};

/** Puts sections and clauses together, in reading order, and gives each its id. */
export class TreeBuilder {
  private readonly sections: Section[] = [];
  private readonly drafts: Draft[] = [];
  private readonly places = new Map<string, FilePlace>();
  /** Ids that are given. */
  private readonly ids = new Set<string>();
  /** Open sections, outermost first. */
  private open: Section[] = [];
  private readonly declared: readonly DeclaredNumber[];
  private readonly diagnostics: Diagnostics;

  constructor(declared: readonly DeclaredNumber[], diagnostics: Diagnostics) {
    this.declared = declared;
    this.diagnostics = diagnostics;
  }

  /** Adds matter before or after the body. */
  matter(matter: readonly MatterLines[]): void {
    for (const { kind, lines } of matter) this.addMatter(kind, lines);
  }

  /** Adds the main text or an annexed one. */
  part({ annex, body, end }: TextPart): void {
    this.open = [];
    let lines = body;
    if (annex) {
      this.openAnnex(annex, (annex.lines[0] ?? body[0])!.place);
      const front = frontMatter(body);
      this.matter(front.matter);
      lines = front.rest;
    }
    this.body(lines);
    this.open = this.open.slice(0, annex ? 1 : 0);
    this.matter(end);
  }

  finish(): Pick<TextTree, 'sections' | 'clauses' | 'places'> {
    const clauses = this.drafts.map(finish);
    return { sections: this.sections, clauses, places: this.places };
  }

  private body(lines: readonly Line[]): void {
    const roles = rolesOf(lines);
    checkNumbering(numberedLines(lines, roles), this.declared, this.diagnostics);
    const restarts = {
      clause: repeats(lines, roles, ({ role }) => role === 'clause'),
      chapter: repeats(lines, roles, (role) => role.role === 'section' && role.level === 'chapter'),
    };
    const divided = roles.some((role) => role.role === 'section' && role.level !== 'heading');
    let current: Draft | null = null;
    const opened: Draft[] = [];
    for (const [at, line] of lines.entries()) {
      const role = roles[at]!;
      if (role.role === 'section') {
        this.openSection(line, role.level, restarts.chapter, divided);
        current = null;
      } else if (role.role === 'clause') {
        current = this.openClause(line, restarts.clause);
        opened.push(current);
      } else {
        const number = role.role === 'item' ? line.number : null;
        current ??= this.openUnnumbered(line);
        addLine(current, { text: line.text, number, table: line.table });
      }
    }
    this.giveTitles(opened);
  }

  private openAnnex(
    { label, title, lines }: NonNullable<TextPart['annex']>,
    place: FilePlace,
  ): void {
    const numeral = parseNumeral(label.replace(/^附\s*[件表录图]?\s*/u, ''));
    let value = numeral ?? 1;
    while (this.ids.has(`a${value}`)) value++;
    const heading = lines.map(({ text }) => text).join('\n');
    this.addSection({ id: `a${value}`, level: 'annex', label, title, heading }, place);
  }

  private openSection(line: Line, level: SectionLevel, restarts: boolean, divided: boolean): void {
    const { text, number } = line;
    const rank = level === 'heading' && !divided ? 0.5 : RANK[level];
    const rankOf = (section: Section): number =>
      section.level === 'heading' && !divided ? 0.5 : RANK[section.level];
    // A heading without a number closes all that is open, but an annex.
    while (this.open.length > 0) {
      const last = this.open.at(-1)!;
      if (last.level === 'annex' || (level !== 'heading' && rankOf(last) < rank)) break;
      this.open.pop();
    }
    const parent = this.open.at(-1);
    const own = `${LETTER[level as keyof typeof LETTER]}${number ? number.values.join('z') : this.headings()}`;
    const within =
      parent &&
      (parent.level === 'annex' ||
        level === 'sub-part' ||
        level === 'division' ||
        level === 'section' ||
        level === 'subsection' ||
        (level === 'chapter' && restarts));
    // In an annex, numbers that count on bear the id of the annex and no more.
    const annex = this.open[0]?.level === 'annex' ? `${this.open[0].id}-` : '';
    const prefix = within ? `${parent.id}-` : annex;
    const label = number?.label ?? '';
    const title = (number?.rest ?? text).replace(/。$/, '');
    this.addSection({ id: prefix + own, level, label, title, heading: text }, line.place);
  }

  private headings(): number {
    return this.sections.filter(({ level }) => level === 'heading').length + 1;
  }

  private addSection(
    section: Pick<Section, 'id' | 'level' | 'label' | 'title' | 'heading'>,
    place: FilePlace,
  ): void {
    const id = this.unique(section.id);
    const parent = this.open.at(-1)?.id ?? null;
    const added = { ...section, id, parent, at: this.drafts.length, clauses: [] };
    this.sections.push(added);
    this.open.push(added);
    this.places.set(id, place);
  }

  private openClause(line: Line, restarts: boolean): Draft {
    const number = line.number!;
    // A clause 一、 stands beside sections 一、, not in one.
    if (number.kind === 'ideographic') {
      while (this.open.at(-1)?.level === 'section') this.open.pop();
    }
    const section = this.open.at(-1);
    const value = number.kind === 'decimal' ? number.values.at(-1) : number.values.join('z');
    const own = `${number.kind === 'ideographic' ? 's' : 'c'}${value}`;
    const within = section && (restarts || number.kind === 'ideographic');
    const annex = this.open[0]?.level === 'annex' ? `${this.open[0].id}-` : '';
    const id = `${within ? `${section.id}-` : annex}${own}`;
    const draft = this.addClause('clause', id, line.place);
    draft.number = number;
    draft.clause.label = number.label;
    draft.lines.push({ text: line.text, number: null, table: false });
    return draft;
  }

  /** Text before the first number (preamble), or a section's own paragraphs. */
  private openUnnumbered(line: Line): Draft {
    const section = this.open.at(-1);
    if (!section) return this.addClause('preamble', 'p', line.place);
    const draft = this.addClause('section', section.id, line.place);
    draft.clause.label = section.label;
    draft.clause.title = section.title;
    return draft;
  }

  private addMatter(matter: MatterKind, lines: readonly Line[]): void {
    const annex = this.open.find(({ level }) => level === 'annex');
    const [first] = lines;
    const draft = this.addClause('matter', `${annex ? `${annex.id}-` : ''}${matter}`, first!.place);
    draft.clause.matter = matter;
    for (const { text, table } of lines) addLine(draft, { text, number: null, table });
  }

  private addClause(kind: Clause['kind'], id: string, place: FilePlace): Draft {
    const section = this.open.at(-1);
    const own = kind === 'section' ? id : this.unique(id);
    const clause: Clause = {
      ...BLANK,
      heading: { start: 0, end: 0 },
      id: own,
      kind,
      section: section?.id ?? null,
    };
    const draft: Draft = { clause, number: null, lines: [] };
    section?.clauses.push(own);
    this.drafts.push(draft);
    if (!this.places.has(own)) this.places.set(own, place);
    return draft;
  }

  private giveTitles(drafts: readonly Draft[]): void {
    const kinds = new Set(drafts.map(({ number }) => number!.kind));
    for (const kind of kinds) {
      const alike = drafts.filter(({ number }) => number!.kind === kind);
      const titles =
        kind === 'article'
          ? null
          : runInTitles(
              alike.map(({ number, lines }) => ({ rest: number!.rest, more: lines.length > 1 })),
            );
      for (const [at, { clause, number, lines }] of alike.entries()) {
        const { title, length, empty } = titles?.[at] ?? { title: '', length: 0, empty: false };
        const [{ text }] = lines as [Draft['lines'][0]];
        const gap = text.slice(number!.label.length);
        const begin = number!.label.length + gap.length - gap.trimStart().length;
        clause.title = title;
        clause.heading.end = codePointLength(
          text.slice(0, length > 0 ? begin + length : number!.label.length),
        );
        if (empty || (number!.rest === '' && lines.length === 1)) {
          const found = { clause: text };
          this.diagnostics.add(emptyClause, this.places.get(clause.id)!, found);
        }
      }
    }
  }

  /** The id, or the id with a count when it is given: only faulty numbers come twice. */
  private unique(id: string): string {
    let free = id;
    for (let copy = 2; this.ids.has(free); copy++) free = `${id}x${copy}`;
    this.ids.add(free);
    return free;
  }
}

const BLANK = {
  matter: null,
  label: '',
  title: '',
  text: '',
  paragraphs: [],
  sentences: [],
  principle: null,
};

/** Whether a number comes twice among the lines of a role: then it begins anew in each section. */
function repeats(
  lines: readonly Line[],
  roles: readonly Role[],
  of: (role: Role) => boolean,
): boolean {
  const seen = new Set<string>();
  for (const [at, { number }] of lines.entries()) {
    if (!number || !of(roles[at]!)) continue;
    const value = `${number.kind} ${number.kind === 'decimal' ? number.values.at(-1) : number.values.join('z')}`;
    if (seen.has(value)) return true;
    seen.add(value);
  }
  return false;
}

function numberedLines(lines: readonly Line[], roles: readonly Role[]): NumberedLine[] {
  return lines.flatMap((line, at) => {
    const role = roles[at]!;
    if (role.role === 'paragraph' || !line.number) return [];
    const level = role.role === 'section' ? role.level : role.role;
    const around = lines.slice(Math.max(0, at - 1), at + 2).map(({ text }) => text);
    return [{ place: line.place, number: line.number, level, text: line.text, around }];
  });
}

/** Rows of a table that follow on each other are one paragraph. */
function addLine({ lines }: Draft, line: Draft['lines'][0]): void {
  const last = lines.at(-1);
  if (last?.table && line.table) last.text += `\n${line.text}`;
  else lines.push(line);
}

function finish({ clause, lines }: Draft): Clause {
  const text = lines.map((line) => line.text).join('\n');
  const chars = Array.from(text);
  const [first] = lines;
  // A title that is a line of its own is no paragraph.
  const titled = first && clause.heading.end >= codePointLength(first.text) && lines.length > 1;
  const placed = placeParagraphs(clause.id, titled ? lines.slice(1) : lines);
  if (titled) placed.unshift({ id: '', kind: 'paragraph', depth: 0, label: '' });
  const sentences: Clause['sentences'] = [];
  let start = 0;
  const paragraphs = lines.map((line, at): Clause['paragraphs'][0] => {
    const end = start + codePointLength(line.text);
    const bodyStart = skipSpace(chars, Math.max(start, clause.heading.end), end);
    const spans = line.table ? cellsOf(chars, start, end) : splitSentences(chars, bodyStart, end);
    for (const span of spans) {
      sentences.push({ id: `${clause.id}-${sentences.length + 1}`, ...span });
    }
    const paragraph = { ...placed[at]!, start, end };
    start = end + 1;
    return paragraph;
  });
  return { ...clause, text, paragraphs: titled ? paragraphs.slice(1) : paragraphs, sentences };
}

/** The cells of a table that hold words: each is cited as a sentence is. */
function cellsOf(chars: readonly string[], from: number, to: number): Span[] {
  const cells: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && chars[at] !== '\t' && chars[at] !== '\n') continue;
    if (start < at) cells.push({ start, end: at });
    start = at + 1;
  }
  return cells;
}

function skipSpace(chars: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(chars[at]!)) at++;
  return at;
}
