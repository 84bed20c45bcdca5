import { z } from 'zod';

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写作 2025-03-02');

/**
 * A number that does not follow the one before it: a part of a code that begins at 第四百六十三条,
 * repealed articles that were taken out. `at` is the number as printed, or the line that it begins.
 */
export const declaredNumber = z.strictObject({ at: z.string(), reason: z.string().min(1) });
export type DeclaredNumber = z.infer<typeof declaredNumber>;

/** `document.yaml`: what the document is, and where its text comes from. */
export const documentSchema = z.strictObject({
  /** The full official title. */
  title: z.string(),
  /** The title without the issuers, as it stands between 《》. */
  shortTitle: z.string(),
  /** Kind of document: 意见、通知、法律 … */
  kind: z.string(),
  issuers: z.array(z.string()).min(1),
  /** 发文字号: 国发〔2026〕1号. */
  number: z.string().optional(),
  /** 题注, in one line: when and by whom it was adopted and amended. */
  note: z.string().optional(),
  /** Date of adoption (成文日期). */
  adopted: isoDate.optional(),
  published: z
    .strictObject({
      date: isoDate,
      agency: z.string(),
      /** The agency's closing line, which is not part of the document. */
      dateline: z.string().optional(),
    })
    .optional(),
  /** From when the text is in force and what became of it; the page, metadata and citations tell it. */
  force: z
    .strictObject({
      /** Day from which this text is in force (施行日期). */
      from: isoDate,
      /** How readers name this text among others: 2023年修订. */
      name: z.string().min(1).optional(),
      /** Day on which this text was adopted. */
      adopted: isoDate.optional(),
      /** What made it: 《…关于修改〈…〉的决定》. */
      by: z.string().optional(),
      /** The text (its `from`) for which the annotations were made; this one when it is not said. */
      annotated: isoDate.optional(),
      /** Since when it is repealed, and by what. */
      repealed: z.strictObject({ date: isoDate, by: z.string() }).optional(),
    })
    .optional(),
  /** This edition: its version and the day up to which progress was checked. */
  edition: z.strictObject({
    version: z.string(),
    date: isoDate,
    checked: z.string().regex(/^\d{4}-\d{2}$/, '月份应写作 2026-11'),
  }),
  /** SHA-256 of the canonical text (see `canonicalText`); the first build tells it. */
  sha256: z.string().default(''),
  /** Official numbers that jump, and why. */
  numbering: z.array(declaredNumber).default([]),
  /** One sentence on what the document is, in the editors' words. */
  description: z.string(),
  /** The principles of the explainer and the section that each governs. */
  principles: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        /** Id of the section it governs. */
        section: z.string(),
        /** Id of the commentary that states it; the heading there has the principle's id. */
        commentary: z.string(),
      }),
    )
    .default([]),
  /** How the text was established, one paragraph an item, in the editors' words. */
  policy: z.array(z.string()).default([]),
  /** What the text was established from. */
  sources: z
    .array(z.strictObject({ id: z.string(), name: z.string(), carries: z.string() }))
    .default([]),
});

export type Document = z.infer<typeof documentSchema>;
export type Principle = Document['principles'][number];
