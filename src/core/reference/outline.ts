import type { Edition, RetiredAnchor } from '../model/edition.ts';
import { retiredInText } from '../views/moved-pages.ts';
import { publishedAnchors } from '../views/published-anchors.ts';

/** What a reader of references must know of a document: its parts and their numbers, no words. */
export interface Outline {
  /** Folder name and address. */
  id: string;
  /** Titles under which it is cited, without 《》, the one for the interface first. */
  titles: string[];
  /** 意见, 法律 …: it may be called so where it is alone of its kind. */
  kind: string;
  sections: OutlineSection[];
  /** In reading order, preamble and sections' own text included. */
  clauses: OutlineClause[];
  /** Other pages under its address, and their names: `audiences/elderly` → 老年人. */
  pages: Record<string, string>;
  retired: RetiredAnchor[];
  /** Ids of the clauses that have a page of their own; absent where all have. */
  ownPages?: string[];
}

export interface OutlineSection {
  id: string;
  /** Id of the section it stands in; absent for the highest. */
  parent?: string;
  /** As printed: 五、 · 第一章 */
  label: string;
  title: string;
}

export interface OutlineClause {
  id: string;
  /** Id of its section; null for none. */
  section: string | null;
  /** As printed: （六） · 第六条; empty for the preamble and for a section's own text. */
  label: string;
  title: string;
  /** Number of its sentences. */
  sentences: number;
  /** Its paragraphs (款) and items (项), where it has more than one part. */
  parts?: OutlinePart[];
}

/** A paragraph (款), an item (项) or a sub-item (目), by the id it has as an anchor. */
export interface OutlinePart {
  /** `c2-p2`, `c2-p2-i1`, `c2-p2-i1-m3` */
  id: string;
  /** 0 for 款, 1 for 项, 2 for 目, 3 and more below. */
  depth: number;
}

/** Laws are cited without the name of the state. */
const STATE = /^中华人民共和国/;

/** The outline of a finished Edition. */
export function outlineOf(edition: Edition): Outline {
  const ids = new Set(edition.clauses.map(({ id }) => id));
  const pages = [...publishedAnchors(edition)].filter(
    ([path]) =>
      /^[a-z]{2}/.test(path) && !path.includes('#') && !path.includes('/embed') && !ids.has(path),
  );
  return { ...textOutline(edition), pages: Object.fromEntries(pages) };
}

/** The same without the pages beside the text. */
export function textOutline(edition: Edition): Outline {
  const { id, title, document, sections, clauses, ownPages } = edition;
  const titles = [document.shortTitle, document.title, title];
  return {
    id,
    titles: [...new Set([...titles, ...titles.map((title) => title.replace(STATE, ''))])],
    kind: document.kind,
    sections: sections.map(({ id, parent, label, title }) => {
      return { id, ...(parent && { parent }), label, title };
    }),
    clauses: clauses.map(({ id, section, label, title, sentences, paragraphs }) => {
      const plain = { id, section, label, title, sentences: sentences.length };
      if (paragraphs.length < 2) return plain;
      return { ...plain, parts: paragraphs.map((part) => ({ id: part.id, depth: part.depth })) };
    }),
    pages: {},
    retired: retiredInText(edition),
    ...(ownPages.length < clauses.length && { ownPages }),
  };
}
