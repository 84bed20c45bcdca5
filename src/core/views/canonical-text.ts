import type { Clause, Section } from '../model/clause.ts';

/**
 * The document as plain text, one printed block a line: title, date line, then headings and
 * paragraphs in reading order, NFC, without indents. This is what `sha256` pins and what `.txt`
 * downloads contain.
 */
export function canonicalText(text: {
  title: string;
  dateline: string;
  sections: Section[];
  clauses: Clause[];
}): string {
  const lines = [text.title];
  if (text.dateline) lines.push(text.dateline);
  const unopened = new Map(text.sections.map((section) => [section.id, section]));
  for (const clause of text.clauses) {
    const section = clause.section === null ? undefined : unopened.get(clause.section);
    if (section) {
      lines.push(section.heading);
      unopened.delete(section.id);
    }
    lines.push(clause.text);
  }
  return `${lines.join('\n')}\n`;
}
