import type { Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { toString as plainText } from 'mdast-util-to-string';
import { mdxjs } from 'micromark-extension-mdxjs';
import { brokenMdx } from '../check/rules/broken-mdx.ts';
import type { Diagnostics, FilePlace } from '../diagnostic.ts';
import type { Block } from '../model/block.ts';

/**
 * Cuts the body of an MDX file into its headings and paragraphs, those inside components included.
 * A paragraph whose next line begins with an indent (U+3000) is cut there, so that an official text
 * pasted a line a paragraph is read as it was meant.
 * @returns null when the MDX cannot be parsed (reported)
 */
export function markdownBlocks(
  body: string,
  file: string,
  firstLine: number,
  diagnostics: Diagnostics,
): Block[] | null {
  try {
    const root = fromMarkdown(body, {
      extensions: [mdxjs()],
      mdastExtensions: [mdxFromMarkdown()],
    });
    return collect(root.children, file, firstLine);
  } catch (error) {
    const { reason, line, column } = parseError(error);
    diagnostics.add(brokenMdx, { file, line: line + firstLine - 1, column }, { reason });
    return null;
  }
}

function collect(nodes: RootContent[], file: string, firstLine: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const place = { file, line: start.line + firstLine - 1, column: start.column };
    if (node.type === 'paragraph') return paragraphs(node, place);
    if (node.type === 'heading') {
      const text = oneLine(plainText(node));
      return [{ kind: 'heading', depth: node.depth, text, place, bare: isBare(node.children) }];
    }
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') return [];
    if ('children' in node) return collect(node.children as RootContent[], file, firstLine);
    return [{ kind: 'paragraph', depth: 0, text: oneLine(plainText(node)), place, bare: false }];
  });
}

function paragraphs(node: Paragraph, place: FilePlace): Block[] {
  const bare = isBare(node.children);
  let line = place.line;
  return plainText(node)
    .split(/\n(?=\s*\u3000)/)
    .map((text, index) => {
      const block: Block = {
        kind: 'paragraph',
        depth: 0,
        text: oneLine(text),
        place: { ...place, line, column: index === 0 ? place.column : 1 },
        bare,
      };
      line += text.split('\n').length;
      return block;
    });
}

function isBare(children: { type: string }[]): boolean {
  return children.every(({ type }) => type === 'text');
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .normalize('NFC');
}

function parseError(error: unknown): { reason: string; line: number; column: number } {
  if (!(error instanceof Error)) throw error;
  const place =
    'place' in error
      ? (error.place as {
          line?: number;
          column?: number;
          start?: { line: number; column: number };
        })
      : undefined;
  const point = place?.start ?? place;
  return { reason: error.message, line: point?.line ?? 1, column: point?.column ?? 1 };
}
