/**
 * Structure is recognised from the official numbering itself. Opinions number sections 一、 and
 * clauses （一） with 1. and (1) below (GB/T 9704—2012, 7.3.3); laws number 编, 分编, 章, 节 and articles
 * 第一条, with items （一） and sub-items 1. inside an article (立法法 第六十五条); plans number 1, 1.1.
 */
export type NumberingKind =
  | 'part'
  | 'sub-part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'ideographic'
  | 'bracketed'
  | 'decimal'
  | 'arabic'
  | 'bracketed-arabic'
  | 'circled';

/** An official number at the head of a line. */
export interface Numbered {
  kind: NumberingKind;
  /** As printed: 一、 · （一） · 第一章 · 第一条之二 */
  label: string;
  /** Its numbers: 第十七条之一 → [17, 1], 2.3 → [2, 3], （六） → [6]. */
  values: [number, ...number[]];
  /** What follows the number, white space trimmed. */
  rest: string;
}
