/** Words that name nothing, and so lead nowhere: of two kinds, because what asks may be taken away. */

/** What makes a question of a name: 怎么办, 能不能, 我想知道. */
const ASKING = `
怎么办 怎么 怎样 怎么样 如何 咋 咋办 咋样 咋弄 怎么弄 怎么搞 怎么回事 怎么走 怎么算 怎么领 怎么领取 怎么申请 怎么办理 怎么交 怎么查 怎么报 怎么拿
什么 啥 什么样 什么时候 啥时候 什么意思 是什么 是啥 为什么 为啥 哪些 哪个 哪里 哪儿 去哪 去哪里 去哪儿 在哪 在哪里 在哪办 找谁 多久 多长时间
多少 多少钱 多少元 能不能 能否 可不可以 可以不 行不行 行吗 好不好 是不是 是否 有没有 有木有 会不会 要不要 该不该 让不让 给不给 算不算 需不需要
我们 咱们 你们 我家 请问 问一下 问问 想问 想问一下 想知道 我想知道 我想 我要 想要 想了解 了解 咨询 求助 看看 查一下 查询 一下 该怎么办 怎么解决
办理 申请 领取 有什么 有啥 享受啥 享受什么 谁管 归谁管 一个月多少 一年多少 到底
`;
/** The same in one character, where it stands first or last. */
const ASKING_FIRST = '我想请问查找';
const ASKING_LAST = '吗呢吧啊呀嘛么';

/** Everything else that holds a sentence together. */
const HOLDING = `
哪 谁 几 能 可以 可 会 要 想 应该 该 得 让 给 把 被 对 对于 关于 有关 跟 和 与 及 或 还是 还 也 都 就 才 又 再 很 太 最 更 比较 非常
我 咱 俺 你 您 他 她 它 他们 她们 大家 人家 自己 你们家 这 这个 这里 这边 这儿 那 那个 那里 那边 这种 那种
的 地 了 着 过 吗 呢 吧 啊 呀 嘛 哦 么 在 到 从 向 往 于 以 为 因为 所以 如果 要是 但是 可是 不过 然后 之后 以后 以前 现在 目前 今年 明年
请 问 告诉 查 有 没有 没 无 不 不能 不让 不给 不了 不到 是 说 做 用 拿 上 下 里 中 个 只 些 点 次 种 项 每 各 某 此
解决 处理 办 领 政策 规定 条件 流程 手续 材料 标准 新规定 最新 国家 享受 有关系 相关 方面 问题 情况 意思 内容 东西 事 事情 时候
一个月 每月 每年 一年 一般 具体 究竟 真的
`;

const asking = new Set(ASKING.trim().split(/\s+/));

export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...asking,
  ...HOLDING.trim().split(/\s+/),
]);

const LONGEST = Math.max(...Array.from(asking, (word) => word.length));

/**
 * A question without the words at its ends that make it one: 低保怎么办 → 低保. What stands between
 * stays, since it may be a part of a name.
 * @returns empty when nothing else is in it
 */
export function withoutFunctionWords(query: string): string {
  let words = trimmed(query);
  for (let cut = cutOff(words); cut !== words; cut = cutOff(words)) words = cut;
  return words;
}

/** Without one word that asks, the longest, at either end. */
function cutOff(words: string): string {
  for (let length = Math.min(LONGEST, words.length); length > 1; length--) {
    if (asking.has(words.slice(0, length))) return trimmed(words.slice(length));
    if (asking.has(words.slice(-length))) return trimmed(words.slice(0, -length));
  }
  if (words.length > 2 && ASKING_FIRST.includes(words[0]!)) return trimmed(words.slice(1));
  if (words.length > 2 && ASKING_LAST.includes(words.slice(-1))) return trimmed(words.slice(0, -1));
  return words;
}

function trimmed(words: string): string {
  return words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
