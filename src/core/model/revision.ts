import { z } from 'zod';
import type { Clause, Section } from './clause.ts';
import { declaredNumber, isoDate } from './document.ts';

/** `revisions/<date>/revision.yaml`: a text of the document that was, or will be, in force. */
export const revisionSchema = z.strictObject({
  /** How readers name it: 2018年修正. */
  name: z.string().min(1).optional(),
  /** Day on which it was adopted. */
  adopted: isoDate.optional(),
  /** What made it: 《…关于修改〈…〉的决定》. */
  by: z.string().optional(),
  /** In the editors' words, what readers should know of this text. */
  note: z.string().optional(),
  /** Where it was taken from. */
  source: z.string().optional(),
  /** SHA-256 of the canonical text; the first build tells it. */
  sha256: z.string().default(''),
  /** Official numbers that jump, and why. */
  numbering: z.array(declaredNumber).default([]),
});

/**
 * One dated text of a document, without anything added to it (FRBR and ELI: an expression). The text
 * in force is the Edition's own; the others stand in `Edition.revisions`.
 */
export interface Revision {
  /** Day from which it is in force (施行日期), ISO: the name of its folder, and its address. */
  date: string;
  name?: string | undefined;
  adopted?: string | undefined;
  by?: string | undefined;
  note?: string | undefined;
  source?: string | undefined;
  title: string;
  dateline: string;
  sections: Section[];
  clauses: Clause[];
}
