import { checkMarkup } from '../check/rules/markup-in-text.ts';
import { missingTitle } from '../check/rules/missing-title.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Block } from '../model/block.ts';
import type { DeclaredNumber } from '../model/document.ts';
import type { TextTree } from '../model/text-tree.ts';
import { frontMatter } from './front-matter.ts';
import { lineOf } from './line.ts';
import { splitParts } from './parts.ts';
import { TreeBuilder } from './tree-builder.ts';

const DATELINE = /^[（(][^）)]*\d{4}年[^）)]*[）)]$/;

/**
 * Builds the tree of a text from the blocks of `text.mdx`, by the official numbering: front matter,
 * the main text, its end matter, and each annexed text after it. Ids come from the official numbers.
 * @param declared numbers that do not follow the one before them, and why (`document.yaml`)
 */
export function parseText(
  blocks: readonly Block[],
  diagnostics: Diagnostics,
  declared: readonly DeclaredNumber[] = [],
): TextTree | null {
  checkMarkup(blocks, diagnostics);
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || first.depth !== 1) {
    const place = first?.place ?? { file: 'text.mdx', line: 1, column: 1 };
    diagnostics.add(missingTitle, place, { text: first?.text ?? '' });
    return null;
  }
  const dateline = rest[0] && DATELINE.test(rest[0].text) ? rest[0].text : '';
  const lines = (dateline ? rest.slice(1) : rest).map(lineOf);
  const front = frontMatter(lines);
  const builder = new TreeBuilder(declared, diagnostics);
  builder.matter(front.matter);
  for (const part of splitParts(first.text, front.rest)) builder.part(part);
  return { title: first.text, dateline, ...builder.finish() };
}
