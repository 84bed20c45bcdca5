import type { Edition, RetiredAnchor } from '../model/edition.ts';
import { codePointLength, sliceCodePoints } from '../text/code-points.ts';
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
}

export interface OutlineSection {
  id: string;
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

export interface OutlinePart {
  kind: 'paragraph' | 'item';
  /** Number of the sentence with which it begins, from 1. */
  sentence: number;
}

/** Laws are cited without the name of the state. */
const STATE = /^中华人民共和国/;

/** The outline of a finished Edition. */
export function outlineOf(edition: Edition): Outline {
  const { document, sections, clauses, retired } = edition;
  const titles = [document.shortTitle, document.title, edition.title];
  const ids = new Set(clauses.map(({ id }) => id));
  const pages = [...publishedAnchors(edition)].filter(
    ([path]) => /^[a-z]{2}/.test(path) && !path.includes('#') && !path.includes('/embed'),
  );
  return {
    id: edition.id,
    titles: [...new Set([...titles, ...titles.map((title) => title.replace(STATE, ''))])],
    kind: document.kind,
    sections: sections.map(({ id, label, title }) => ({ id, label, title })),
    clauses: clauses.map(({ id, section, label, title, text, sentences, paragraphs }) => {
      const plain = { id, section, label, title, sentences: sentences.length };
      if (paragraphs.length < 2) return plain;
      // 目, and paragraphs that go on with an item, are within a 项 and count as none.
      const counted = paragraphs.filter(({ kind, depth }) => depth === (kind === 'item' ? 1 : 0));
      const parts = counted.map(({ kind, start, end }): OutlinePart => {
        const first = sentences.findIndex((sentence) => sentence.end > start);
        const within = sliceCodePoints(text, start, Math.min(end, codePointLength(text))) !== '';
        const part = kind === 'item' ? 'item' : 'paragraph';
        return { kind: part, sentence: within && first >= 0 ? first + 1 : 1 };
      });
      return { ...plain, parts };
    }),
    pages: Object.fromEntries(pages.filter(([path]) => !ids.has(path))),
    retired,
  };
}
