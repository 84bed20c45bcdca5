/** Radicals that NFKC leaves alone (Unicode: CJK Radicals Supplement), as PDF files carry them. */
const RADICALS: Record<string, string> = {
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺠': '民',
  '⺟': '母',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '西',
  '⻑': '长',
  '⻒': '长',
  '⻕': '阝',
  '⻖': '阝',
  '⻗': '雨',
  '⻞': '食',
  '⻟': '食',
  '⻡': '首',
  '⻯': '竜',
};

/** The ordinary character that an odd one stands for; null when there is none. */
export function ordinaryForm(char: string): string | null {
  const usual = RADICALS[char] ?? char.normalize('NFKC');
  return usual === char || usual.trim() === '' ? null : usual;
}
