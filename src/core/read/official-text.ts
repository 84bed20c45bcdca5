import { missingFile } from '../check/rules/missing-file.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Block } from '../model/block.ts';
import type { SourceLineWords } from '../model/source-line-words.ts';
import { blocksOf } from '../parse/blocks.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { sourceWords } from '../parse/source-words.ts';
import { decode } from './decode.ts';
import type { Sources } from './sources.ts';

/** A canonical text as it was read, not yet a tree. */
export interface OfficialText {
  blocks: Block[];
  /** The characters of the file that are the document's own, before they were read as a tree. */
  words: SourceLineWords[];
}

/**
 * Reads a `text.mdx`.
 * @returns null when it is missing or cannot be decoded, which is reported
 */
export function readOfficial(
  sources: Sources,
  file: string,
  diagnostics: Diagnostics,
): OfficialText | null {
  if (!sources.files.has(file)) {
    diagnostics.add(missingFile, { file, line: 1, column: 1 }, {});
    return null;
  }
  const text = decode(sources, file, diagnostics);
  if (text === null) return null;
  const blocks = blocksOf(parseMarkdown(text, 'official'), file, 1).map(({ block }) => block);
  return { blocks, words: sourceWords(text) };
}
