import type { Edition } from '../model/edition.ts';

/** A document as a catalogue names it. */
export interface ShelvedDocument {
  id: string;
  title: string;
  issuers: string[];
  /** The day it was adopted, or else published; empty where neither is known. */
  date: string;
  /** Whether the editors say something of it, beside its text. */
  annotated: boolean;
}

/** Documents of one kind. */
export interface Shelf {
  /** 法律, 意见 …, as the documents say it. */
  kind: string;
  documents: ShelvedDocument[];
}

/** The documents by kind, the kinds with most of them first; in each those with notes, then the newest. */
export function shelvesOf(editions: readonly Edition[]): Shelf[] {
  const byKind = Map.groupBy(editions, ({ document }) => document.kind);
  return [...byKind]
    .map(([kind, ofKind]) => ({ kind, documents: ofKind.map(shelved).sort(byRank) }))
    .sort((a, b) => b.documents.length - a.documents.length || compare(a.kind, b.kind));
}

function shelved(edition: Edition): ShelvedDocument {
  const { id, document } = edition;
  return {
    id,
    title: document.shortTitle,
    issuers: document.issuers,
    date: document.adopted ?? document.published?.date ?? '',
    annotated: edition.commentary.length + edition.plain.length + edition.targets.length > 0,
  };
}

function byRank(a: ShelvedDocument, b: ShelvedDocument): number {
  return (
    Number(b.annotated) - Number(a.annotated) ||
    compare(b.date, a.date) ||
    compare(a.title, b.title) ||
    compare(a.id, b.id)
  );
}

/** By code units: the order of a build must not hang on the machine's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
