/**
 * The kinds of variant an editor of Chinese texts distinguishes (校勘学 terms). The keys are used
 * in data, addresses and CSS; the labels stand in the interface. This is the only table of them.
 */
export const VARIANT_CLASSES = {
  /** Other words stand in place of the base's. */
  substitution: '讹',
  /** Words of the base are missing. */
  omission: '脱',
  /** Words stand that the base does not have. */
  insertion: '衍',
  /** The same words in another order or at another place. */
  transposition: '倒',
  /** Words stand twice: doubled on the spot (a single character included), or copied elsewhere. */
  repetition: '重',
  /** Only punctuation marks differ, and by more than their width. */
  punctuation: '标点',
  /** Debris of the newspaper page, such as 下转第2版. */
  layout: '版面',
} as const;

export type VariantClass = keyof typeof VARIANT_CLASSES;
