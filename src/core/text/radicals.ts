/**
 * Forms of the block CJK Radicals Supplement (U+2E80–2EF3) that stand for whole characters in text
 * copied out of PDF files, and those characters. The other such block, Kangxi Radicals, folds by NFKC.
 * After EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */
const PAIRS =
  '⺁厂⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺎尢⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭' +
  '⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳网⺵网⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝' +
  '⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟';

/** Radical form → the character, one code point each. */
export const RADICALS: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair): [string, string] => {
    const [form = '', character = ''] = pair;
    return [form, character];
  }),
);

/** Whether a character is a radical form that stands for a whole character (兼容字形). */
export function isRadicalForm(char: string): boolean {
  return /^[\u2e80-\u2fdf\uf900-\ufaff]$/u.test(char);
}
