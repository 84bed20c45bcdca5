/**
 * Words that a question is made of and that name nothing: 怎么办, 能不能, 我想知道. What is left of a
 * question when they are taken away is what it is about.
 */
const LIST = `
怎么办 怎么 怎样 怎么样 如何 咋 咋办 咋样 咋弄 怎么弄 怎么搞 怎么回事 怎么走 怎么算 怎么领 怎么领取 怎么申请 怎么办理 怎么交 怎么查
什么 啥 什么样 什么时候 啥时候 什么意思 是什么 是啥 为什么 为啥 哪些 哪个 哪里 哪儿 哪 去哪 去哪里 去哪儿 在哪 在哪里 找谁 谁 几 多久 多长时间
多少 多少钱 多少元 能不能 能否 可不可以 可以不 行不行 行吗 好不好 是不是 是否 有没有 有木有 会不会 要不要 该不该 让不让 给不给 算不算 需不需要
能 可以 可 会 要 想 应该 该 得 让 给 把 被 对 对于 关于 有关 跟 和 与 及 或 还是 还 也 都 就 才 又 再 很 太 最 更 比较 非常
我 我们 咱 咱们 俺 你 你们 您 他 她 它 他们 她们 大家 人家 自己 我家 你们家 这 这个 这里 这边 这儿 那 那个 那里 那边 这种 那种
的 地 了 着 过 吗 呢 吧 啊 呀 嘛 哦 么 在 到 从 向 往 于 以 为 因为 所以 如果 要是 但是 可是 不过 然后 之后 以后 以前 现在 目前 今年 明年
请问 请 问 问一下 问问 想问 想问一下 想知道 我想知道 想了解 了解 咨询 求助 告诉 看看 查 查一下 查询 一下 有 没有 没 无 不 不能 不让 不给 不了 不到
是 说 做 用 拿 上 下 里 中 个 只 些 点 次 种 项 每 各 某 此 该怎么办 怎么解决 解决 处理 办理 办 申请 领取 领 政策 规定 条件 流程 手续 材料 标准 新规定 最新 国家
有什么 有啥 享受 享受啥 享受什么 谁管 归谁管 有关系 相关 方面 问题 情况 意思 内容 东西 事 事情 时候 一个月 每月 每年 一年 一般 具体 到底 究竟 真的
`;

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));

const LONGEST = Math.max(...Array.from(FUNCTION_WORDS, (word) => word.length));

/**
 * A question without the function words at its ends, as one piece: 低保怎么办 → 低保. What stands
 * between stays, since it may be a part of a name.
 * @returns empty when nothing else is in it
 */
export function withoutFunctionWords(query: string): string {
  let words = query.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  for (let length = LONGEST; length > 0; length--) {
    const head = words.slice(0, length);
    const tail = words.slice(-length);
    const cut = FUNCTION_WORDS.has(head)
      ? words.slice(length)
      : FUNCTION_WORDS.has(tail)
        ? words.slice(0, -length)
        : null;
    if (cut === null || words.length < length) continue;
    words = cut.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    length = LONGEST + 1;
  }
  return words;
}
