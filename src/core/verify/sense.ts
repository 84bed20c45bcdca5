/**
 * Which alterations change the sense: those that touch a negation, a modal verb, a number or its
 * bounds, a word of degree, a condition, or who is meant. A list of words cannot know every change
 * of sense; it calls out the ones that a careful reader must not miss.
 */
import type { Sense, SenseKind } from './model.ts';

const WORDS: Record<Exclude<SenseKind, 'number'>, string> = {
  negation: '不得 不 未 非 无 没 勿 禁止 取消',
  modality: '必须 应当 可以 允许 鼓励 支持 引导 推动 不得 应 可 须 要 能',
  degree:
    '全面 全方位 逐步 有序 稳妥 稳步 适当 适度 适时 优先 原则上 重点 积极 大力 加快 加大 进一步 合理 ' +
    '有效 切实 主要 基本 持续 继续 深入 更加 更好 一律 立即 及时 精准 充分 严格 尽快 尽力 广泛 因地制宜',
  scope:
    '有条件 符合条件 符合规定 按规定 按程序 所有 全部 一切 各类 各级 各地 全国 部分 仅 只 除 等 以上 以下 免费 低收费 跨省',
  who:
    '党中央 国务院 中央 地方 国家 政府 部门 用人单位 企事业单位 企业 工会 机构 社会 城镇 农村 城乡 城市 县域 ' +
    '乡镇 社区 老年人 儿童 青年 残疾人 残障 大龄 职工 居民 农民工 就业人员 群众 家庭 高校 毕业生 失业 中小学 ' +
    '初中 高中 幼儿园 本科',
};

/** Words in which those characters mean something else. */
const INNOCENT = new RegExp(
  [
    '不断|不少|不仅|无障碍|非常|非凡|未来|失能',
    '可及|可感|可持续|可支配|可承受|认可|许可|供应|适应|相应|反应|应用|应对|响应|应急|应届|效应',
    '需要|主要|重要|要求|必要|要素|纲要|能力|功能|技能|智能|职能|能够|潜能|提能|效能',
    '高等|平等|均等|同等|等级|中等|等待|社会保险|社会保障|社会救助|社会福利|社会化|各地区',
    '基本养老|基本医疗|基本公共|基本服务|基本民生|基本单元|医疗机构',
  ].join('|'),
  'g',
);

const COUNT = '[〇零一二两三四五六七八九十百千万亿半]';
const UNIT = '个百分点|百分点|个月|周岁|平方米|[年月日天周岁所个项条次批倍成元人名家层类级户件张]';
const BOUND = '左右|以上|以下|以内|以外';
const LIMIT = '不低于|不高于|不超过|不少于|不得低于|至少|至多|最多|超过|低于|高于|少于|多于|约|近';
const NUMBER = new RegExp(
  [
    `(?:${LIMIT})?[-+−±<>≤≥≈~^]?\\d(?:[\\d.,:/+−-]*)(?:[万亿]|%|‰|℃)*(?:${UNIT})?(?:${BOUND})?`,
    `(?:${LIMIT})?百分之${COUNT}+`,
    `第${COUNT}+`,
    `${COUNT}+(?:${UNIT})(?:${BOUND})?`,
    `[〇零二两三四五六七八九十百千万亿]{2,}`,
    '不低于|不高于|不超过|不少于|低于|高于|少于|多于|翻番|减半',
  ].join('|'),
  'g',
);

/** How much kept text on either side belongs to the words that an edit touches. */
export const SENSE_CONTEXT = 6;

/**
 * What an edit changes.
 * @param was the text's folded characters around and within the edit (see `SENSE_CONTEXT`)
 * @param now the input's
 */
export function senseOf(was: string, now: string): Sense[] {
  const numbers = difference('number', was.match(NUMBER) ?? [], now.match(NUMBER) ?? []);
  const found = [...numbers];
  const [plainWas, plainNow] = [was.replace(NUMBER, blank), now.replace(NUMBER, blank)];
  for (const kind of Object.keys(WORDS) as (keyof typeof WORDS)[]) {
    found.push(...difference(kind, wordsIn(plainWas, kind), wordsIn(plainNow, kind)));
  }
  return found;
}

/** Words whose silent omission bends what is left: negations, conditions, limits. */
const LIMITING = /^(?:不得|不|未|非|无|禁止|原则上|有条件|符合条件|按规定|按程序|除|仅|只|部分)$/;

/** What a cut takes away from the sentence around it: only negations and limits count. */
export function senseOfCut(was: string): Sense[] {
  return senseOf(was, '').filter((sense) => LIMITING.test(sense.was));
}

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS).map(([kind, words]) => [kind, new RegExp(words.split(' ').join('|'), 'g')]),
) as Record<keyof typeof WORDS, RegExp>;

function wordsIn(text: string, kind: keyof typeof WORDS): string[] {
  return text.replace(INNOCENT, blank).match(PATTERNS[kind]) ?? [];
}

/** As long as the word, so that what stood on either side of it does not become one. */
function blank(word: string): string {
  return ' '.repeat(word.length);
}

function difference(kind: SenseKind, was: readonly string[], now: readonly string[]): Sense[] {
  const gone = [...was];
  const come: string[] = [];
  for (const word of now) {
    const at = gone.indexOf(word);
    if (at === -1) come.push(word);
    else gone.splice(at, 1);
  }
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    kind,
    was: gone[i] ?? '',
    now: come[i] ?? '',
  }));
}
