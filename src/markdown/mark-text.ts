import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { VFile } from 'vfile';
import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import { type Span, sliceCodePoints } from '../core/text/code-points.ts';
import { marksInClause } from '../core/views/marks.ts';
import { nestMarks } from '../core/views/nest-marks.ts';
import {
  type ClauseNode,
  headingStandsAlone,
  type ParagraphNode,
  type PieceNode,
  type TextNode,
  walkText,
} from '../render/walk.ts';
import { assertWords } from './assert-words.ts';
import { attribute, flow, inline, marked } from './elements.ts';

/**
 * Marks the tree of a canonical text as
 * `<Title> <Dateline> <Section><Clause><Heading><Paragraph><Sentence><Mark>`, sections in sections.
 * @throws when the words of the tree are not those of the Edition, in the same order
 */
export function markText(tree: Root, edition: Edition, file: VFile): void {
  const nodes = tree.children.filter(
    (node): node is Heading | Paragraph => node.type === 'heading' || node.type === 'paragraph',
  );
  const doc = attribute('doc', edition.id);
  /** The next block of the source, which must have these words. */
  const take = (words: string): PhrasingContent[] => {
    const node = nodes.shift();
    assertWords(node, words, file);
    return node!.children;
  };
  const clauseElement = ({ clause, depth, heading, paragraphs }: ClauseNode): MdxJsxFlowElement => {
    for (const line of clause.text.split('\n')) take(line);
    const words = markedWords(edition, clause);
    const children: RootContent[] = paragraphs.map((paragraph) =>
      paragraphElement(paragraph, words),
    );
    if (heading) {
      const level = attribute('depth', `${depth}`);
      const alone = headingStandsAlone(clause) ? [attribute('alone', 'true')] : [];
      const attributes = [level, ...alone];
      children.unshift(flow('Heading', attributes, words(heading)));
    }
    return flow('Clause', [doc, attribute('id', clause.id)], children);
  };
  const elements: RootContent[] = [flow('Title', [], take(edition.title))];
  if (edition.dateline) elements.push(flow('Dateline', [], take(edition.dateline)));
  const element = (node: TextNode): MdxJsxFlowElement => {
    if (!node.section) return clauseElement(node);
    const id = attribute('id', node.section.id);
    const level = attribute('level', node.section.level);
    const attributes = [id, level, attribute('depth', `${node.depth}`)];
    const lines = node.heading.map((line) => flow('HeadingLine', [], take(line)));
    const heading = lines.length > 0 ? [flow('SectionHeading', attributes, lines)] : [];
    const headless = heading.length > 0 ? [] : [attribute('headless', 'true')];
    return flow('Section', [id, ...headless], [...heading, ...node.children.map(element)]);
  };
  elements.push(...walkText(edition).map(element));
  assertWords(nodes[0], undefined, file);
  tree.children = elements;
}

function paragraphElement(
  { id, kind, depth, lead, pieces, rows }: ParagraphNode,
  words: (span: Span) => PhrasingContent[],
): MdxJsxFlowElement {
  const sentences = (spoken: readonly PieceNode[]): PhrasingContent[] =>
    spoken.flatMap(({ sentence, ...span }) =>
      sentence ? [inline('Sentence', [attribute('id', sentence)], words(span))] : words(span),
    );
  const anchor = id === null ? [] : [attribute('id', id)];
  if (kind === 'table') {
    const lines = rows.map((cells, at) => {
      const name = at === 0 ? 'HeadCell' : 'Cell';
      return flow(
        'Row',
        [],
        cells.map((cell) => flow(name, [], sentences(cell.pieces))),
      );
    });
    return flow('Table', anchor, lines);
  }
  const attributes = [attribute('kind', kind), attribute('depth', `${depth}`), ...anchor];
  return flow('Paragraph', attributes, [...words(lead), ...sentences(pieces)]);
}

function markedWords(edition: Edition, { id, text }: Clause) {
  const marks = marksInClause(edition, id);
  return ({ start, end }: Span): PhrasingContent[] =>
    marked(edition.id, nestMarks(sliceCodePoints(text, start, end), marks, start));
}
