import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { VFile } from 'vfile';
import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import { type Span, sliceCodePoints } from '../core/text/code-points.ts';
import { marksInClause } from '../core/views/marks.ts';
import { nestMarks } from '../core/views/nest-marks.ts';
import { type ParagraphNode, walkClause, walkText } from '../render/walk.ts';
import { assertWords } from './assert-words.ts';
import { attribute, flow, inline, marked, only } from './elements.ts';

/**
 * Marks the tree of a canonical text as
 * `<Title> <Dateline> <Section><Clause><Heading><Paragraph><Sentence><Mark>`.
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
  const clauseElement = (clause: Clause): MdxJsxFlowElement => {
    const { heading, paragraphs } = walkClause(clause);
    for (const { start, end } of clause.paragraphs) take(sliceCodePoints(clause.text, start, end));
    const words = markedWords(edition, clause);
    const children: RootContent[] = paragraphs.map((paragraph) =>
      paragraphElement(paragraph, words),
    );
    if (heading) {
      children.unshift(flow('Heading', [attribute('clause', clause.id), only], words(heading)));
    }
    return flow('Clause', [doc, attribute('id', clause.id), only], children);
  };
  const elements: RootContent[] = [flow('Title', [doc, only], take(edition.title))];
  if (edition.dateline) elements.push(flow('Dateline', [doc, only], take(edition.dateline)));
  for (const { section, clauses } of walkText(edition)) {
    if (!section) {
      elements.push(...clauses.map(({ clause }) => clauseElement(clause)));
      continue;
    }
    const id = attribute('id', section.id);
    const heading = flow('SectionHeading', [doc, id, only], take(section.heading));
    const inside = clauses.map(({ clause }) => clauseElement(clause));
    elements.push(flow('Section', [doc, id, only], [heading, ...inside]));
  }
  assertWords(nodes[0], undefined, file);
  tree.children = elements;
}

function paragraphElement(
  { kind, lead, pieces }: ParagraphNode,
  words: (span: Span) => PhrasingContent[],
): MdxJsxFlowElement {
  return flow(
    'Paragraph',
    [attribute('kind', kind)],
    [
      ...words(lead),
      ...pieces.flatMap(({ sentence, ...span }) =>
        sentence ? [inline('Sentence', [attribute('id', sentence)], words(span))] : words(span),
      ),
    ],
  );
}

function markedWords(edition: Edition, { id, text }: Clause) {
  const marks = marksInClause(edition, id);
  return ({ start, end }: Span): PhrasingContent[] =>
    marked(edition.id, nestMarks(sliceCodePoints(text, start, end), marks, start));
}
