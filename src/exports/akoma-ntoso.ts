/**
 * The official text as legal XML: Akoma Ntoso 1.0, schema 3.0 (OASIS LegalDocML). What others added
 * is not in it. `eId` follows the Naming Convention 1.0 (§5); `wId` is our own anchor, which never
 * changes. A policy document is no act: it is a `doc` with a hierarchy.
 */
import type { Section } from '../core/model/clause.ts';
import type { Document } from '../core/model/document.ts';
import type { Edition } from '../core/model/edition.ts';
import { sliceCodePoints } from '../core/text/code-points.ts';
import { type ClauseNode, type ParagraphNode, type PartNode, walkText } from '../render/walk.ts';
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
  const [preamble, body] = split(walkText(edition));
  const preface = element('preface', {}, [
    element('p', {}, element('docTitle', {}, escapeXml(title))),
    ...(dateline ? [element('p', {}, docDate(dateline, document))] : []),
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
      body.flatMap((part) => partElements(part, edition)),
    ),
  ]);
  return element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, doc);
}

/** The preamble has a place of its own, before the body. */
function split(parts: PartNode[]): [preamble: ClauseNode[], body: PartNode[]] {
  const isPreamble = ({ clause }: ClauseNode): boolean => clause.kind === 'preamble';
  return [
    parts.flatMap(({ clauses }) => clauses.filter(isPreamble)),
    parts
      .map(({ section, clauses }) => ({
        section,
        clauses: clauses.filter((node) => !isPreamble(node)),
      }))
      .filter(({ clauses }) => clauses.length > 0),
  ];
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

/** A section with its articles, or articles that stand in none. */
function partElements({ section, clauses }: PartNode, edition: Edition): string[] {
  const own = clauses.filter(({ clause }) => clause.kind === 'section');
  const articles = clauses
    .filter(({ clause }) => clause.kind === 'clause')
    .map((node) => article(node, edition));
  if (!section) return articles;
  const words = own.map((node) =>
    element(articles.length > 0 ? 'intro' : 'content', {}, blocks(node, edition)),
  );
  return [
    element(elementOf(section), ids(section.id, edition), [
      ...headed(section.label, section.heading.slice(section.label.length)),
      ...words,
      ...articles,
    ]),
  ];
}

/** 编 and 章 by their name; 节 and 一、 are sections. */
function elementOf({ label }: Section): 'part' | 'chapter' | 'section' {
  if (label.endsWith('编')) return 'part';
  return label.endsWith('章') ? 'chapter' : 'section';
}

/** 条 → `article`; its 款 → `paragraph` and 项 → `point` where there are several. */
function article(node: ClauseNode, edition: Edition): string {
  const { clause, paragraphs } = node;
  const heading = sliceCodePoints(clause.text, clause.heading.start, clause.heading.end);
  return element('article', ids(clause.id, edition), [
    ...headed(clause.label, heading.slice(clause.label.length)),
    ...(paragraphs.length > 1
      ? subdivisions(node, edition)
      : [element('content', {}, blocks(node, edition))]),
  ]);
}

function subdivisions({ clause, paragraphs }: ClauseNode, edition: Edition): string[] {
  const { eId } = ids(clause.id, edition);
  const counts = { paragraph: 0, item: 0 };
  return paragraphs.map((paragraph) => {
    const number = ++counts[paragraph.kind];
    const [name, short] = paragraph.kind === 'item' ? ['point', 'point'] : ['paragraph', 'para'];
    const id = `${eId}__${short}_${number}`;
    return element(
      name,
      { eId: id },
      element('content', {}, block(clause.text, paragraph, edition)),
    );
  });
}

function headed(label: string, heading: string): string[] {
  return [
    ...(label ? [element('num', {}, escapeXml(label))] : []),
    ...(heading.trim() ? [element('heading', {}, escapeXml(heading.trim()))] : []),
  ];
}

function blocks({ clause, paragraphs }: ClauseNode, edition: Edition): string[] {
  return paragraphs.map((paragraph) => block(clause.text, paragraph, edition));
}

/** A paragraph, sentence by sentence. */
function block(text: string, { pieces }: ParagraphNode, edition: Edition): string {
  const words = pieces.map(({ sentence, start, end }) => {
    const piece = escapeXml(sliceCodePoints(text, start, end));
    if (!sentence) return piece;
    return element('inline', { name: 'sentence', ...ids(sentence, edition) }, piece);
  });
  return element('p', {}, words.join(''));
}

const SHORT = { part: 'part', chapter: 'chp', section: 'sec' };

/**
 * Ids of an anchor: `c6-3` → `art_6__sentence_3`, `s2-c1` → `sec_2__art_1`. Articles numbered
 * through the whole document stand for themselves; those numbered anew in each section bear its id.
 */
function ids(anchor: string, { sections }: Edition): { eId: string; wId: string } {
  const [first = ''] = anchor.split('-');
  const section = sections.find(({ id }) => id === first);
  const eId = anchor
    .replace(/^p\b/, 'preamble')
    .replace(/^s(?=\d)/, section ? `${SHORT[elementOf(section)]}_` : 's')
    .replace(/(^|-)c(?=\d)/, '$1art_')
    .replace(/-(?=\d+$)/, '-sentence_')
    .replaceAll('-', '__');
  return { eId, wId: anchor };
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
