/**
 * The official text as legal XML: Akoma Ntoso 1.0, schema 3.0 (OASIS LegalDocML). What others added
 * is not in it. `eId` follows the Naming Convention 1.0 (§5); `wId` is our own anchor, which never
 * changes. A policy document is no act: it is a `doc` with a hierarchy.
 */
import type { Section } from '../core/model/clause.ts';
import type { Document } from '../core/model/document.ts';
import type { Edition } from '../core/model/edition.ts';
import { sliceCodePoints } from '../core/text/code-points.ts';
import {
  type ClauseNode,
  type ParagraphNode,
  type PieceNode,
  type SectionNode,
  type TextNode,
  walkText,
} from '../render/walk.ts';
import { escapeXml } from './escape-xml.ts';
import { type Format, utf8 } from './format.ts';

export const akomaNtoso: Format = {
  id: 'akoma-ntoso',
  ending: '.akn.xml',
  mediaType: 'application/xml',
  title: '法律文件数据（Akoma Ntoso XML）',
  forWhom: '给做法律数据库的人：按国际标准标出节、条、款、句，只有官方原文。',
  write: (edition) => utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${root(edition)}\n`),
};

function root(edition: Edition): string {
  const { title, dateline, document } = edition;
  const { front, preamble, body, end } = split(walkText(edition));
  const preface = element('preface', {}, [
    element('p', {}, element('docTitle', {}, escapeXml(title))),
    ...(dateline ? [element('p', {}, docDate(dateline, document))] : []),
    ...front.map((node) => matter('container', node, edition)),
  ]);
  const doc = element('doc', { name: document.kind, contains: 'originalVersion' }, [
    meta(edition),
    preface,
    ...preamble.map((node) =>
      element('preamble', ids(node.clause.id, edition), blocks(node, edition)),
    ),
    element(
      'mainBody',
      {},
      body.map((node) => bodyElement(node, edition)),
    ),
    ...(end.length > 0
      ? [
          element(
            'conclusions',
            {},
            end.map((node) => matter('container', node, edition)),
          ),
        ]
      : []),
  ]);
  return element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, doc);
}

/**
 * What has a place of its own: matter and preamble before the body, matter behind all of it. Matter
 * between the main text and an annex stays where it stands.
 */
function split(nodes: readonly TextNode[]) {
  const isMatter = (node: TextNode): node is ClauseNode => node.clause?.kind === 'matter';
  const isPreamble = (node: TextNode): node is ClauseNode => node.clause?.kind === 'preamble';
  const rest = [...nodes];
  const take = <Node extends TextNode>(
    is: (node: TextNode) => node is Node,
    last = false,
  ): Node[] => {
    const taken: Node[] = [];
    for (let next = rest.at(last ? -1 : 0); next && is(next); next = rest.at(last ? -1 : 0)) {
      if (last) taken.unshift(next);
      else taken.push(next);
      rest.splice(last ? -1 : 0, 1);
    }
    return taken;
  };
  const front = take(isMatter);
  const preamble = take(isPreamble);
  const end = take(isMatter, true);
  return { front, preamble, body: rest, end };
}

/** 题注, 主送, 落款 and the like, by the name of their kind. */
function matter(name: string, node: ClauseNode, edition: Edition): string {
  const inside = blocks(node, edition);
  const attributes = { name: node.clause.matter ?? '', ...ids(node.clause.id, edition) };
  return element(name, attributes, name === 'container' ? inside : element('content', {}, inside));
}

function docDate(dateline: string, { adopted }: Document): string {
  const words = escapeXml(dateline);
  return adopted ? element('docDate', { date: adopted }, words) : words;
}

/** Work, expression and manifestation (FRBR), none of them authoritative: this is no official edition. */
function meta({ id, document }: Edition): string {
  const { issuers, adopted, published, edition } = document;
  const made = adopted ?? published?.date ?? edition.date;
  const how = adopted ? 'adoption' : published ? 'publication' : 'edition';
  const work = `/akn/cn/doc/${made}/${id}`;
  const expression = `${work}/zho@${edition.version}`;
  const authors = issuers.map((_, i) => empty('FRBRauthor', { href: `#issuer_${i + 1}` }));
  const editor = empty('FRBRauthor', { href: '#editor' });
  const notAuthoritative = empty('FRBRauthoritative', { value: 'false' });
  const uris = (uri: string, part: string): string[] => [
    empty('FRBRthis', { value: `${uri}/${part}` }),
    empty('FRBRuri', { value: uri }),
  ];
  const date = (value: string, name: string): string => empty('FRBRdate', { date: value, name });
  return element('meta', {}, [
    element('identification', { source: '#editor' }, [
      element('FRBRWork', {}, [
        ...uris(work, '!main'),
        date(made, how),
        ...authors,
        empty('FRBRcountry', { value: 'cn' }),
        notAuthoritative,
      ]),
      element('FRBRExpression', {}, [
        ...uris(expression, '!main'),
        published ? date(published.date, 'publication') : date(made, how),
        ...authors,
        notAuthoritative,
        empty('FRBRlanguage', { language: 'zho' }),
      ]),
      element('FRBRManifestation', {}, [
        ...uris(`${expression}/main.xml`, '!main'),
        date(edition.date, 'edition'),
        editor,
        empty('FRBRformat', { value: akomaNtoso.mediaType }),
      ]),
    ]),
    element('references', { source: '#editor' }, [
      organization('editor', 'tiaofen-lvxi', '条分缕析'),
      ...issuers.map((name, i) => organization(`issuer_${i + 1}`, `cn/${name}`, name)),
    ]),
  ]);
}

function organization(eId: string, path: string, showAs: string): string {
  const href = `/akn/ontology/organization/${path}`;
  return empty('TLCOrganization', { eId, href: encodeURI(href), showAs });
}

function bodyElement(node: TextNode, edition: Edition): string {
  if (node.section) return sectionElement(node, edition);
  const { kind } = node.clause;
  if (kind === 'clause') return article(node, edition);
  const words = element('content', {}, blocks(node, edition));
  return kind === 'matter'
    ? matter('hcontainer', node, edition)
    : // The id of a section's own words is the section's, which its element bears.
      element(
        'hcontainer',
        {
          name: kind === 'section' ? 'words' : kind,
          ...(kind === 'section' ? {} : ids(node.clause.id, edition)),
        },
        words,
      );
}

/** A section with its own words, and what stands in it. */
function sectionElement({ section, heading, children }: SectionNode, edition: Edition): string {
  // Its own words stand before all else in it, but in an annex 题注 and 主送 come first.
  const [first] = children;
  const own = first && !first.section && first.clause.kind === 'section' ? first : null;
  const inside = own ? children.slice(1) : children;
  const words = own
    ? [element(inside.length > 0 ? 'intro' : 'content', {}, blocks(own, edition))]
    : [];
  const name = elementOf(section);
  const attributes = {
    ...(name === 'hcontainer' ? { name: section.level } : {}),
    ...ids(section.id, edition),
  };
  return element(name, attributes, [
    ...headed(section.label, heading.join('　').slice(section.label.length)),
    ...words,
    ...inside.map((node) => bodyElement(node, edition)),
    // A hierarchical element must hold something.
    ...(words.length + inside.length === 0 ? [element('content', {}, '<p/>')] : []),
  ]);
}

/** 编, 分编 and 章 by their name; 节 and 一、 are sections; others have their level as a name. */
function elementOf({ level }: Section) {
  return ELEMENTS[level];
}

const ELEMENTS = {
  part: 'part',
  'sub-part': 'subpart',
  chapter: 'chapter',
  division: 'section',
  section: 'section',
  subsection: 'subsection',
  heading: 'hcontainer',
  annex: 'hcontainer',
} as const;

/** 条 → `article`; its 款 → `paragraph` and 项 → `point` where there are several. */
function article(node: ClauseNode, edition: Edition): string {
  const { clause, paragraphs } = node;
  const heading = sliceCodePoints(clause.text, clause.heading.start, clause.heading.end);
  return element('article', ids(clause.id, edition), [
    ...headed(clause.label, heading.slice(clause.label.length)),
    ...(paragraphs.length > 1
      ? paragraphs.map((paragraph) => subdivision(node, paragraph, edition))
      : [element('content', {}, blocks(node, edition))]),
  ]);
}

function subdivision({ clause }: ClauseNode, paragraph: ParagraphNode, edition: Edition): string {
  const name = paragraph.kind === 'item' ? 'point' : 'paragraph';
  return element(
    name,
    ids(paragraph.id!, edition),
    element('content', {}, block(clause.text, paragraph, edition)),
  );
}

function headed(label: string, heading: string): string[] {
  return [
    ...(label ? [element('num', {}, escapeXml(label))] : []),
    ...(heading.trim() ? [element('heading', {}, escapeXml(heading.trim()))] : []),
  ];
}

function blocks({ clause, paragraphs }: ClauseNode, edition: Edition): string[] {
  return paragraphs.map((paragraph) => {
    const own = paragraph.id === null ? {} : ids(paragraph.id, edition);
    return block(clause.text, paragraph, edition, own);
  });
}

/** A paragraph, sentence by sentence; a table, cell by cell. */
function block(
  text: string,
  { pieces, rows }: ParagraphNode,
  edition: Edition,
  attributes: Attributes = {},
): string {
  const words = (spoken: readonly PieceNode[]): string =>
    spoken
      .map(({ sentence, start, end }) => {
        const piece = escapeXml(sliceCodePoints(text, start, end));
        if (!sentence) return piece;
        return element('inline', { name: 'sentence', ...ids(sentence, edition) }, piece);
      })
      .join('');
  if (rows.length === 0) return element('p', attributes, words(pieces));
  const lines = rows.map((cells, at) => {
    const name = at === 0 ? 'th' : 'td';
    return element(
      'tr',
      {},
      cells.map((cell) => element(name, {}, element('p', {}, words(cell.pieces)))).join(''),
    );
  });
  return element('table', attributes, lines);
}

/** Short names of elements in ids (Naming Convention 1.0, §5.4), by the letters of our anchors. */
const SHORT: Readonly<Record<string, string>> = {
  a: 'att',
  b: 'part',
  f: 'subpart',
  j: 'sec',
  k: 'subsec',
  h: 'hcontainer',
  c: 'art',
  p: 'para',
  i: 'point',
  m: 'point',
  n: 'point',
};

/**
 * Ids of an anchor: `c6-3` → `art_6__sentence_3`, `s2-c1` → `sec_2__art_1`, `c16-p2-i1` →
 * `art_16__para_2__point_1`. Articles numbered through the whole document stand for themselves; those
 * numbered anew in each section bear its id.
 */
function ids(anchor: string, { sections }: Edition): { eId: string; wId: string } {
  const parts = anchor.split('-');
  const eId = parts.map((part, at) => {
    if (part === 'p') return 'preamble';
    if (/^\d+$/.test(part)) return `sentence_${part}`;
    const match = /^([a-z])(\d.*)$/.exec(part);
    if (!match) return part;
    const [, letter = '', number = ''] = match;
    if (letter !== 's') return `${SHORT[letter] ?? letter}_${number}`;
    const id = parts.slice(0, at + 1).join('-');
    const section = sections.find((candidate) => candidate.id === id);
    if (!section) return `art_${part}`;
    return `${section.level === 'chapter' ? 'chp' : 'sec'}_${number}`;
  });
  return { eId: eId.join('__'), wId: anchor };
}

type Attributes = Readonly<Record<string, string>>;

/** An element with `content` that is markup; a list of children stands a child a line. */
function element(name: string, attributes: Attributes, content: string | string[]): string {
  const inside = typeof content === 'string' ? content : `\n${content.join('\n')}\n`;
  return `<${name}${written(attributes)}>${inside}</${name}>`;
}

function empty(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
