import type { Commentary } from '../../core/model/commentary.ts';
import type { Edition } from '../../core/model/edition.ts';
import { type PartNode, walkText } from '../../render/walk.ts';
import { type Note, notesOf } from '../notes.ts';

/** What the chapters of a book need to know of each other. */
export interface Book {
  edition: Edition;
  parts: PartNode[];
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
  return { edition, parts: walkText(edition), notes: notesOf(edition) };
}

export function partFile({ section, clauses }: PartNode): string {
  return `text-${section?.id ?? clauses[0]!.clause.id}.xhtml`;
}

export function commentaryFile({ id }: Pick<Commentary, 'id'>): string {
  return `commentary-${id}.xhtml`;
}

/** Where a clause or sentence of the text stands in the book. */
export function textHref({ parts }: Book, clause: string, anchor: string): string {
  const part = parts.find(({ clauses }) => clauses.some((node) => node.clause.id === clause));
  if (!part) throw new Error(`There is no clause "${clause}".`);
  return `${partFile(part)}#${anchor}`;
}
