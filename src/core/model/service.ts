import { z } from 'zod';
import { termSourceSchema } from './term.ts';

/** The month in which the editors saw a source: 2026-11. */
const month = z.string().regex(/^\d{4}-\d{2}$/, '月份写作 2026-11');

const seenSourceSchema = termSourceSchema.extend({ seen: month });

/** Sources that the editors saw, and what they did not see confirmed. */
const checked = {
  sources: z.array(seenSourceSchema).default([]),
  /** What could not be verified (未核). */
  notVerified: z.string().optional(),
};

const hasGround = ({ sources, notVerified }: { sources: unknown[]; notVerified?: string }) =>
  sources.length > 0 || notVerified !== undefined;
const NO_GROUND = '没有 sources，就要写 notVerified（未核）';

/** Whether one can apply now, in the words that readers see. */
export const AVAILABLE = [
  '现在可以申请',
  '看当地',
  '不用申请',
  '现在还不是可以申请的待遇',
] as const;

/** `glossary/services.yaml`: where to ask, shared by all documents. */
export const servicesSchema = z.strictObject({
  lines: z
    .array(
      z
        .strictObject({
          number: z.string().regex(/^\d{5,12}$/, '电话写成数字，加引号'),
          name: z.string(),
          /** What one may ask there. */
          for: z.string(),
          since: z.string().optional(),
          ...checked,
        })
        .refine(hasGround, NO_GROUND),
    )
    .default([]),
  services: z
    .array(
      z
        .strictObject({
          id: z.string().regex(/^[a-z][a-z-]*$/, '办事的 id 用小写英文字母和连字符'),
          name: z.string(),
          /** Ids of the glossary entries that explain it. */
          terms: z.array(z.string()).default([]),
          /** What people call it when they look for it. */
          words: z.array(z.string()).default([]),
          available: z.enum(AVAILABLE),
          /** Whom to ask, in a sentence. */
          office: z.string(),
          /** What to say there. */
          say: z.string().optional(),
          /** What usually to bring; only what a source names. */
          bring: z.array(z.string()).default([]),
          since: z.string().optional(),
          /** Numbers of `lines`. */
          lines: z.array(z.string()).default([]),
          ...checked,
        })
        .refine(hasGround, NO_GROUND),
    )
    .default([]),
});

type Optional<Value, Key extends keyof Value> = Omit<Value, Key> & {
  [K in Key]-?: Exclude<Value[K], undefined> | null;
};

/** A national telephone line. */
export type Line = Optional<
  z.infer<typeof servicesSchema>['lines'][number],
  'since' | 'notVerified'
>;

/** Something one can ask about at an office: where, what to say and bring, on what ground. */
export type Service = Optional<
  z.infer<typeof servicesSchema>['services'][number],
  'say' | 'since' | 'notVerified'
>;
