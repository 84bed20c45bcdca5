/**
 * Structure is recognised from the official numbering itself. Opinions number sections 一、 and
 * clauses （一） (GB/T 9704—2012, 7.3.3); laws number chapters 第一章, articles 第一条, with items
 * （一） inside an article (立法法 第六十五条).
 */
export interface Numbered {
  level: 'section' | 'clause' | 'item';
  /** As printed: 一、 · （一） · 第一章 · 第一条 */
  label: string;
  value: number;
  /** What follows the number, white space trimmed. */
  rest: string;
}
