import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

const { clause, ...words } = quotationFields;

/** A class of pledges by strength, and the verbs that put a pledge into it. */
const pledgeClassSchema = z.strictObject({
  name: z.string(),
  /** The editors' rule: which verbs and forms of words. */
  rule: z.string(),
});

/** `annotations/pledges.yaml`: what the text says shall be done, classed by its verbs. */
export const pledgesSchema = z
  .strictObject({
    /** The classes, strongest first. */
    classes: z.array(pledgeClassSchema),
    pledges: z.array(
      z.strictObject({
        clause,
        /** Name of one of the classes. */
        strength: z.string(),
        verb: z.string(),
        phrases: z.array(z.strictObject(words)).min(1),
      }),
    ),
  })
  .superRefine(({ classes, pledges }, context) => {
    const names = classes.map(({ name }) => name);
    for (const [at, { strength }] of pledges.entries()) {
      if (names.includes(strength)) continue;
      const message = `应为 classes 里的一级：${names.join('、')}`;
      context.addIssue({ code: 'custom', path: ['pledges', at, 'strength'], message });
    }
  });

export type PledgeClass = z.infer<typeof pledgeClassSchema>;

/** Words by which the text pledges something. */
export interface Pledge {
  /** Name of its class. */
  strength: string;
  verb: string;
  evidence: Evidence;
}
