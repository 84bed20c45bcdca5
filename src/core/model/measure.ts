import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

const { clause, ...words } = quotationFields;

/** A class of measures by strength, and the verbs that put a measure into it. */
const measureClassSchema = z.strictObject({
  name: z.string(),
  /** The editors' rule: which verbs and forms of words. */
  rule: z.string(),
});

/** `annotations/measures.yaml`: what the text says shall be done, classed by its verbs. */
export const measuresSchema = z
  .strictObject({
    /** The classes, strongest first. */
    classes: z.array(measureClassSchema),
    measures: z.array(
      z.strictObject({
        clause,
        /** Name of one of the classes. */
        strength: z.string(),
        verb: z.string(),
        phrases: z.array(z.strictObject(words)).min(1),
      }),
    ),
  })
  .superRefine(({ classes, measures }, context) => {
    const names = classes.map(({ name }) => name);
    for (const [at, { strength }] of measures.entries()) {
      if (names.includes(strength)) continue;
      const message = `应为 classes 里的一级：${names.join('、')}`;
      context.addIssue({ code: 'custom', path: ['measures', at, 'strength'], message });
    }
  });

export type MeasureClass = z.infer<typeof measureClassSchema>;

/** Words by which the text measures something. */
export interface Measure {
  /** Name of its class. */
  strength: string;
  verb: string;
  evidence: Evidence;
}
