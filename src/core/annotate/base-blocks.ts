import type { Document } from '../model/document.ts';
import type { TextTree } from '../model/text-tree.ts';
import type { BaseBlock } from '../model/variant.ts';

/**
 * The text of the edition as the blocks that witnesses are compared with, in reading order. A
 * clause's block has its id; a section's heading has `<section>-heading`, because the section's own
 * text has the section's id. The agency's closing line, which papers print, is `source`.
 */
export function baseBlocks(
  { title, dateline, sections, clauses }: Omit<TextTree, 'places'>,
  { published }: Document,
): BaseBlock[] {
  const blocks: BaseBlock[] = [{ id: 'title', text: title }];
  const add = (id: string, text: string | undefined): void => {
    if (text) blocks.push({ id, text });
  };
  add('dateline', dateline);
  for (const clause of clauses) if (clause.section === null) add(clause.id, clause.text);
  for (const section of sections) {
    add(`${section.id}-heading`, section.heading);
    for (const clause of clauses) if (clause.section === section.id) add(clause.id, clause.text);
  }
  add('source', published?.dateline);
  return blocks;
}
