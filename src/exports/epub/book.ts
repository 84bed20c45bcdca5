import type { Commentary } from '../../core/model/commentary.ts';
import type { Edition } from '../../core/model/edition.ts';
import { clausesIn, type TextNode, walkText } from '../../render/walk.ts';
import { type Note, notesOf } from '../notes.ts';

/** What stands in one file of the book: a section with all that is in it, or clauses outside sections. */
export interface Part {
  nodes: TextNode[];
}

/** What the chapters of a book need to know of each other. */
export interface Book {
  edition: Edition;
  parts: Part[];
  notes: Note[];
}

/** A file of the book in reading order. */
export interface Chapter {
  file: string;
  title: string;
  /** Entries of the table of contents under this one. */
  entries: { title: string; href: string }[];
  content: string;
}

export const GLOSSARY = 'glossary.xhtml';

export function bookOf(edition: Edition): Book {
  const parts: Part[] = [];
  for (const node of walkText(edition)) {
    const last = parts.at(-1);
    if (!node.section && last && !last.nodes[0]?.section) last.nodes.push(node);
    else parts.push({ nodes: [node] });
  }
  return { edition, parts, notes: notesOf(edition) };
}

export function partFile({ nodes: [first] }: Part): string {
  return `text-${first!.section?.id ?? first!.clause!.id}.xhtml`;
}

export function commentaryFile({ id }: Pick<Commentary, 'id'>): string {
  return `commentary-${id}.xhtml`;
}

/** Where a clause or sentence of the text stands in the book. */
export function textHref({ parts }: Book, clause: string, anchor: string): string {
  const part = parts.find(({ nodes }) =>
    clausesIn(nodes).some((node) => node.clause.id === clause),
  );
  if (!part) throw new Error(`There is no clause "${clause}".`);
  return `${partFile(part)}#${anchor}`;
}
