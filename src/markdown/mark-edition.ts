import { basename, relative } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Library } from '../core/model/library.ts';
import { markCommentary } from './mark-commentary.ts';
import { markText } from './mark-text.ts';

interface MarkOptions {
  /** Folder that holds the documents. */
  contentRoot: string;
  /** Gives the Library as it is now. */
  getLibrary: () => Library;
}

/**
 * Hands the Edition to MDX: the tree of a canonical text or a commentary gets its anchors and marks.
 * All decisions were made in core; files of no document pass through.
 */
export function markEdition({ contentRoot, getLibrary }: MarkOptions) {
  return (tree: Root, file: VFile): void => {
    if (!file.path) return;
    const [document = '', folder, ...rest] = relative(contentRoot, file.path).split(/[\\/]/);
    const isText = folder === 'text.mdx';
    if (!isText && (folder !== 'commentary' || rest.length !== 1)) return;
    // A document with faults is not in the Library and renders as nothing: the faults are told.
    const edition = getLibrary().editions.find(({ id }) => id === document);
    if (!edition) tree.children = [];
    else if (isText) markText(tree, edition, file);
    else markCommentary(tree, edition, basename(file.path, '.mdx'), file);
  };
}
