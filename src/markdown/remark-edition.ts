import { basename, relative } from 'node:path';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { VFile } from 'vfile';
import { compile } from '../core/compile.ts';
import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import type { MarkedText } from '../core/model/mark.ts';
import { type Span, sliceCodePoints } from '../core/text/code-points.ts';
import { flattenMarks } from '../core/views/flatten-marks.ts';
import { marksInBlock, marksInClause } from '../core/views/marks.ts';
import { nestMarks } from '../core/views/nest-marks.ts';

/**
 * Hands the Edition to MDX: the canonical text becomes
 * `<Title> <Dateline> <Section><Clause><Heading><Paragraph><Sentence><Mark>`, and the blocks of a
 * commentary get their anchors and marks. All decisions were made in core; files outside a
 * document's folder pass through.
 * @param contentRoot folder that holds the documents
 */
export function remarkEdition(contentRoot: string) {
  return (tree: Root, file: VFile): void => {
    if (!file.path) return;
    const [document = '', folder, ...rest] = relative(contentRoot, file.path).split(/[\\/]/);
    if (folder === 'text.mdx') {
      const edition = compiled(contentRoot, document);
      tree.children = edition ? textElements(edition) : [];
    } else if (folder === 'commentary' && rest.length === 1) {
      const edition = compiled(contentRoot, document);
      if (edition) markCommentary(tree, edition, basename(file.path, '.mdx'));
    }
  };
}

/** Faults are printed by the content loader; here a faulty document renders as nothing. */
function compiled(contentRoot: string, document: string): Edition | null {
  return compile(contentRoot, document).edition;
}

function textElements(edition: Edition): RootContent[] {
  const doc = attribute('doc', edition.id);
  const elements: RootContent[] = [flow('Title', [doc, only()], [text(edition.title)])];
  if (edition.dateline) elements.push(flow('Dateline', [doc, only()], [text(edition.dateline)]));
  const clauses = new Map(edition.clauses.map((clause) => [clause.id, clause]));
  for (const clause of edition.clauses) {
    if (clause.section === null) elements.push(clauseElement(edition, clause));
  }
  for (const section of edition.sections) {
    const inside = section.clauses.map((id) => clauseElement(edition, clauses.get(id)!));
    const heading = flow(
      'SectionHeading',
      [doc, attribute('id', section.id), only()],
      [text(section.heading)],
    );
    elements.push(
      flow('Section', [doc, attribute('id', section.id), only()], [heading, ...inside]),
    );
  }
  return elements;
}

function clauseElement(edition: Edition, clause: Clause): MdxJsxFlowElement {
  const marks = marksInClause(edition, clause.id);
  const marked = ({ start, end }: Span): PhrasingContent[] =>
    phrasing(edition.id, nestMarks(sliceCodePoints(clause.text, start, end), marks, start));
  const children: RootContent[] = [];
  if (clause.heading.end > 0) {
    const attributes = [attribute('clause', clause.id), only()];
    children.push(flow('Heading', attributes, marked(clause.heading)));
  }
  for (const paragraph of clause.paragraphs) {
    const words: PhrasingContent[] = [];
    let at = Math.max(paragraph.start, clause.heading.end);
    for (const { id, start, end } of clause.sentences) {
      if (start < paragraph.start || end > paragraph.end) continue;
      if (at < start) words.push(text(sliceCodePoints(clause.text, at, start)));
      words.push(inline('Sentence', [attribute('id', id)], marked({ start, end })));
      at = end;
    }
    children.push(flow('Paragraph', [attribute('kind', paragraph.kind)], words));
  }
  const attributes = [attribute('doc', edition.id), attribute('id', clause.id), only()];
  return flow('Clause', attributes, children);
}

/** Gives the headings and paragraphs, in the order in which core counted them, their ids and marks. */
function markCommentary(tree: Root, edition: Edition, id: string): void {
  const blocks = edition.commentary.find((piece) => piece.id === id)?.blocks ?? [];
  for (const [index, node] of blocksOf(tree.children).entries()) {
    const block = blocks[index];
    if (!block) return;
    node.data = { ...node.data, hProperties: { id: block.id } };
    if (node.children.every(({ type }) => type === 'text')) {
      const marks = marksInBlock(edition, id, block.id);
      const flat = flattenMarks(nestMarks(block.text, marks));
      node.children = phrasing(
        edition.id,
        flat.map(({ words, mark }) => (mark ? { mark, children: [words] } : words)),
      );
    }
  }
}

function blocksOf(nodes: RootContent[]): (Heading | Paragraph)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return [node];
    return 'children' in node ? blocksOf(node.children as RootContent[]) : [];
  });
}

function phrasing(doc: string, nodes: MarkedText[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return text(node);
    const { layer, ref, continued } = node.mark;
    const attributes = [attribute('doc', doc), attribute('layer', layer), attribute('refer', ref)];
    if (continued) attributes.push(attribute('continued', 'true'));
    return inline('Mark', attributes, phrasing(doc, node.children));
  });
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function attribute(name: string, value: string): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/** `only={props.only}`: the id of the one clause that a page wants. */
function only(): MdxJsxAttribute {
  const expression = {
    type: 'MemberExpression' as const,
    object: { type: 'Identifier' as const, name: 'props' },
    property: { type: 'Identifier' as const, name: 'only' },
    computed: false,
    optional: false,
  };
  return {
    type: 'mdxJsxAttribute',
    name: 'only',
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: 'props.only',
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [{ type: 'ExpressionStatement', expression }],
        },
      },
    },
  };
}

function flow(
  name: string,
  attributes: MdxJsxAttribute[],
  children: (RootContent | PhrasingContent)[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes,
    // An element of flow whose children are words: MDX renders them as they are.
    children: children as MdxJsxFlowElement['children'],
  };
}

function inline(
  name: string,
  attributes: MdxJsxAttribute[],
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes, children };
}
