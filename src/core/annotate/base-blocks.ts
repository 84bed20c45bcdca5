import type { Document } from '../model/document.ts';
import type { TextTree } from '../model/text-tree.ts';
import type { BaseBlock } from '../model/variant.ts';
import { readingOrder } from '../views/reading-order.ts';

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
  for (const { section, clause } of readingOrder({ sections, clauses })) {
    if (section) add(`${section.id}-heading`, section.heading);
    else add(clause.id, clause.text);
  }
  add('source', published?.dateline);
  return blocks;
}
