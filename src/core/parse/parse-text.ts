import { emptyClause } from '../check/rules/empty-clause.ts';
import { checkMarkup } from '../check/rules/markup-in-text.ts';
import { missingTitle } from '../check/rules/missing-title.ts';
import { checkNumbering } from '../check/rules/numbering.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import type { Block } from '../model/block.ts';
import type { Clause, Paragraph, Section } from '../model/clause.ts';
import type { Numbered } from '../model/numbered.ts';
import type { TextTree } from '../model/text-tree.ts';
import { codePointLength } from '../text/code-points.ts';
import { numberingOf, readNumber } from './official-numbering.ts';
import { splitSentences } from './sentences.ts';

/** A clause being put together: its blocks in reading order. */
interface Draft {
  clause: Clause;
  blocks: { text: string; kind: Paragraph['kind'] }[];
}

const DATELINE = /^[（(][^）)]*\d{4}年[^）)]*[）)]$/;

/**
 * Builds the clause tree from the blocks of `text.mdx`, by the official numbering.
 * Ids come from the official number: `s3`, `c6`, and `s2-c1` where clause numbers restart in each
 * section; `p` for the preamble; a section's own paragraphs have the section's id.
 */
export function parseText(blocks: readonly Block[], diagnostics: Diagnostics): TextTree | null {
  checkMarkup(blocks, diagnostics);
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || first.depth !== 1) {
    const place = first?.place ?? { file: 'text.mdx', line: 1, column: 1 };
    diagnostics.add(missingTitle, place, { text: first?.text ?? '' });
    return null;
  }
  const dateline = rest[0] && DATELINE.test(rest[0].text) ? rest[0].text : '';
  const body = dateline ? rest.slice(1) : rest;
  const numbering = numberingOf(body.map(({ text }) => text));
  const numbered = body.map((block) => ({ block, number: readNumber(block.text, numbering) }));
  checkNumbering(numbered, diagnostics);

  const restarts = restartsInSections(numbered.map(({ number }) => number));
  const sections: Section[] = [];
  const drafts: Draft[] = [];
  const places = new Map<string, FilePlace>();
  const open = (draft: Draft, place: FilePlace): void => {
    drafts.push(draft);
    sections.at(-1)?.clauses.push(draft.clause.id);
    if (!places.has(draft.clause.id)) places.set(draft.clause.id, place);
  };
  for (const { block, number } of numbered) {
    const section = sections.at(-1);
    if (number?.level === 'section') {
      const id = `s${number.value}`;
      const title = number.rest.replace(/。$/, '');
      sections.push({ id, label: number.label, title, heading: block.text, clauses: [] });
      places.set(id, block.place);
    } else if (number?.level === 'clause') {
      const id = restarts && section ? `${section.id}-c${number.value}` : `c${number.value}`;
      open(draftClause(id, section?.id ?? null, block.text, number), block.place);
    } else {
      const current = drafts.at(-1);
      const kind = number?.level === 'item' ? 'item' : 'paragraph';
      if (current && current.clause.section === (section?.id ?? null)) {
        current.blocks.push({ text: block.text, kind });
      } else {
        open(draftUnnumbered(section, block.text), block.place);
      }
    }
  }
  const clauses = drafts.map(finish);
  for (const { id, text, heading, label, title } of clauses) {
    if (codePointLength(text.trim()) === heading.end && heading.end > 0) {
      diagnostics.add(emptyClause, places.get(id)!, { clause: `${label}${title}` });
    }
  }
  return { title: first.text, dateline, sections, clauses, places };
}

/** Whether clause numbers begin anew in a later section. */
function restartsInSections(numbers: readonly (Numbered | null)[]): boolean {
  let sections = 0;
  let clauses = 0;
  for (const number of numbers) {
    if (number?.level === 'section') sections++;
    if (number?.level !== 'clause') continue;
    clauses++;
    if (number.value === 1 && clauses > 1 && sections > 1) return true;
  }
  return false;
}

/** A numbered clause; its title runs in up to the first 。 when text follows it or it is all there is. */
function draftClause(id: string, section: string | null, text: string, number: Numbered): Draft {
  const runIn = number.label.startsWith('第') ? null : /^[^。！？]*。/.exec(number.rest);
  const title = runIn ? runIn[0].slice(0, -1) : '';
  const end = runIn ? text.indexOf(runIn[0]) + runIn[0].length : number.label.length;
  const clause: Clause = {
    ...blankClause(id, section, 'clause'),
    label: number.label,
    title,
    heading: { start: 0, end: codePointLength(text.slice(0, end)) },
  };
  return { clause, blocks: [{ text, kind: 'paragraph' }] };
}

/** Text before the first section (preamble), or a section's own paragraphs. */
function draftUnnumbered(section: Section | undefined, text: string): Draft {
  const clause = section
    ? {
        ...blankClause(section.id, section.id, 'section'),
        label: section.label,
        title: section.title,
      }
    : { ...blankClause('p', null, 'preamble') };
  return { clause, blocks: [{ text, kind: 'paragraph' }] };
}

function blankClause(id: string, section: string | null, kind: Clause['kind']): Clause {
  const heading = { start: 0, end: 0 };
  return {
    id,
    kind,
    section,
    label: '',
    title: '',
    text: '',
    heading,
    paragraphs: [],
    sentences: [],
    principle: null,
  };
}

function finish({ clause, blocks }: Draft): Clause {
  const text = blocks.map((block) => block.text).join('\n');
  const chars = Array.from(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Clause['sentences'] = [];
  let start = 0;
  for (const { text: words, kind } of blocks) {
    const end = start + codePointLength(words);
    paragraphs.push({ kind, start, end });
    const bodyStart = skipSpace(chars, Math.max(start, clause.heading.end), end);
    for (const span of splitSentences(chars, bodyStart, end)) {
      sentences.push({ id: `${clause.id}-${sentences.length + 1}`, ...span });
    }
    start = end + 1;
  }
  return { ...clause, text, paragraphs, sentences };
}

function skipSpace(chars: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(chars[at]!)) at++;
  return at;
}
