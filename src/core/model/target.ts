import { z } from 'zod';
import type { Evidence } from './quotation.ts';
import { quotationFields } from './quotation.ts';

/** What kind of thing can be checked, in the order in which targets are shown. */
export const TARGET_KINDS = {
  number: '明确数字、期限',
  coverage: '覆盖类',
  linkage: '挂钩类',
  direction: '方向类（有增减、无数值）',
  deliverable: '要出的文件',
  limit: '使用限制',
} as const;

export type TargetKind = keyof typeof TARGET_KINDS;

const targetKinds = Object.keys(TARGET_KINDS) as TargetKind[];

/** A year that the editors reckon where the text gives a length of time only. */
const reckoned = z.strictObject({
  year: z.int(),
  /** From what and how it was reckoned, in a sentence. */
  basis: z.string(),
});

/** `annotations/targets.yaml`: numbers, deadlines and whatever else of the text can be checked. */
export const targetsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^t\d+$/, '指标的 id 写作 t01'),
    kind: z.enum(targetKinds),
    ...quotationFields,
    /** What is measured, in the editors' words. */
    indicator: z.string(),
    /** What it shall come to, in the editors' words. */
    target: z.string(),
    /** As the text gives it (约5年); absent where the text sets none. */
    deadline: z.string().optional(),
    reckoned: reckoned.optional(),
    /** What a reader should know before using it, in the editors' words. */
    note: z.string().optional(),
  }),
);

/** Something the text promises that can be checked; all but `evidence` is the editors' summary. */
export interface Target {
  id: string;
  kind: TargetKind;
  indicator: string;
  target: string;
  deadline: string | null;
  reckoned: z.infer<typeof reckoned> | null;
  note: string | null;
  evidence: Evidence;
}
