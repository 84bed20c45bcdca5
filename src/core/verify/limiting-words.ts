/**
 * Words that limit a statement, by what they do to it. They are the common language of Chinese
 * policy and law, no document's own: what is allowed is not ordered, what is done step by step is not
 * done at once, what holds for some does not hold for all.
 */
import type { SenseKind } from './model.ts';

/** What one word does. */
export interface WordClass {
  kind: SenseKind;
  /**
   * What cutting it off does to the words it stands before: `bends` them, only `eases` them (全面,
   * 要: their drift stays), or `narrows` them when it stands directly before (新建, 县级).
   */
  cut: 'bends' | 'eases' | 'narrows';
}

export interface LimitingWord extends WordClass {
  word: string;
  /** Offset in what was searched, in its units. */
  at: number;
}

const CLASSES: [SenseKind, WordClass['cut'], string][] = [
  [
    'negation',
    'bends',
    '不 不得 不能 不应 不予 不宜 不准 不许 不可 不再 不搞 不要 不必 不需 未 未经 未能 没 没有 无 无需 无须 勿 毋 非 ' +
      '禁止 严禁 防止 严防 避免 杜绝 遏制 制止 拒绝 停止 取消 取缔 废止 废除 撤销 破除 消除 打破 纠正 保留 暂停 中止 终止 豁免 免除 免予',
  ],
  [
    'modality',
    'bends',
    '可 可以 允许 准许 鼓励 支持 引导 倡导 提倡 探索 试行 试点 力争 争取 尽量 尽可能 尽力 拟 研究 考虑',
  ],
  [
    'modality',
    'eases',
    '必须 应 应当 应该 须 务必 要 需 强制 责成 要求 督促 推动 促使 强迫 命令 一律',
  ],
  [
    'degree',
    'bends',
    '全面 全方位 普遍 统一 彻底 完全 逐步 逐渐 逐年 分步 分批 分期 分类 分级 有序 稳妥 稳步 稳慎 审慎 适当 适度 适时 合理 酌情 视情 原则上 一般 优先 重点 ' +
      '主要 基本 大致 大体 初步 相对 相应 因地制宜 择优 暂 暂时 临时 酌量 从严 从宽 从轻 从重 减轻处罚',
  ],
  [
    'degree',
    'eases',
    '大力 积极 加快 加大 进一步 有效 切实 持续 继续 深入 更 更加 更好 立即 及时 精准 充分 严格 尽快 广泛 大幅 大幅度 ' +
      '显著 明显 高度 着力 不断 强力 坚决 依法 迅速 快速 特别 十分 最',
  ],
  [
    'scope',
    'bends',
    '有条件 符合条件 具备条件 符合规定 按规定 按照规定 按程序 按照程序 依规定 依程序 前提下 条件下 情况下 情形下 仅 只 只有 只限 限于 ' +
      '除 除外 以外 部分 个别 少数 多数 大部分 特定 指定 限定 法定 确需 急需 必要时 特殊情况 跨省 省内 跨区域 同等 免费 低收费 收费 自愿 夜间',
  ],
  [
    'scope',
    'narrows',
    '所有 全部 一切 各类 各级 全国 全省 全市 全县 等 新建 改建 扩建 新增 现有 存量 增量 已建 在建 优质 公办 民办 ' +
      '大型 中型 小型 中小型 紧密型 首次 初次 长期 短期 定期 年度 专职 兼职 在职 自有 国有 非国有 高级 中级 初级 重大 特大 较大 严重 轻微',
  ],
  [
    'who',
    'narrows',
    '各地 各部门 各地区 党中央 国务院 中央 地方 国家 政府 人民政府 主管部门 部门 机关 单位 用人单位 事业单位 企事业单位 企业 组织 机构 个人 公民 法人 ' +
      '社会力量 工会 财政 城镇 农村 城乡 城市 大城市 中小城市 县域 市域 省域 县 市 省 省级 市级 县级 区级 乡级 村级 乡镇 街道 社区 村 ' +
      '镇 区 基层 中西部 东部 西部 中部 东北 边远地区 贫困地区 本地 外地 常住 户籍 流动 外来 ' +
      '医院 学校 人员 人口 群众 家庭 人群 老年人 老人 儿童 女童 男童 女孩 男孩 未成年人 青年 青少年 妇女 孕产妇 婴幼儿 残疾人 残障 失能 ' +
      '适龄 高龄 大龄 低龄 失业 就业 低收入 低保 边缘 特困 孤寡 孤儿 留守 困境 职工 居民 农民 农民工 学生 毕业生 教师 医师 用户 消费者 劳动者 ' +
      '经营者 当事人 申请人 负责人 户主 业主 租户 军人 党员 干部 公务员 集体 个体 民营 外商 境外 境内',
  ],
  [
    'number',
    'bends',
    '不低于 不高于 不超过 不少于 不多于 不得低于 不得高于 不得超过 不得少于 低于 高于 超过 少于 多于 至少 至多 最多 最少 最高 最低 约 近 以上 以下 ' +
      '左右 以内 之内 上下 首年 当年 次年 本年 今年 明年 去年 上年 每年 逐年 当月 次月 每月 当日 次日 每日 翻番 减半 同比 期满 届满 到期',
  ],
  ['direction', 'bends', '降低 减少 减轻 压减 缩小 缩减 削减 收缩 下调 放缓 控制 限制 抑制 收紧'],
  [
    'direction',
    'eases',
    '提高 增加 扩大 提升 上调 加重 放大 增强 加强 放宽 扩充 上浮 下降 下沉 上移',
  ],
];

/** Words in which those characters mean something else. */
const INNOCENT =
  '不断 不少 不仅 不仅仅 不但 不同 不足 不良 不利 不动产 不明 不平衡 不可抗力 不等 不久 不管 不论 不锈钢 无障碍 无线 无人机 无论 无形 无害化 无偿 无锡 ' +
  '未来 未必 非常 非凡 非洲 非遗 非物质 除了 可持续 可及 可感 可支配 可承受 可靠 可行 可能 可见 可追溯 可再生 认可 许可 许可证 ' +
  '供应 适应 相应 反应 应用 应对 响应 应急 应届 效应 对应 应税 需要 主要 重要 必要 要素 纲要 要点 要件 摘要 概要 纪要 要闻 紧要 需求 急需紧缺 ' +
  '高等 平等 均等 均等化 等级 中等 等待 初等 对等 等方面 等同 优等 ' +
  '基本养老 基本医疗 基本公共 基本服务 基本民生 基本单元 基本生活 基本建设 基本法 基本康复 基本质量 基本财力 一般性 一般公共 主要负责人 重点实验室 ' +
  '更新 更改 变更 更换 更正 最终 最近 近期 近年 附近 就近 邻近 临近 大约 约定 节约 条约 合约 预约 约束 制约 公约 契约 集约 ' +
  '只能 暂行 暂行办法 中央空调 市场 上市 市民 城市化 城镇化 县域经济 区域 区别 区分 区块链 地区 园区 小区 片区 景区 校区 灾区 辖区 特区 省略 省钱 节省 反省 村庄 ' +
  '镇痛 镇静 就业创业 失业保险 失业金 户籍地 国家标准 国家基本 单位面积 个体差异 引导页 支持率 探索性 研究型 研究生 研究院 研究所 研究机构 科学研究 ' +
  '社会组织形式 组织实施 组织开展 组织领导 加强组织 组织保障 党组织 控制器 限制级 部分省 组成部分 统一战线';

const WORDS = new Map<string, WordClass | null>([
  ...CLASSES.flatMap(([kind, cut, words]) =>
    words.split(' ').map((word): [string, WordClass] => [word, { kind, cut }]),
  ),
  ...INNOCENT.split(' ').map((word): [string, null] => [word, null]),
]);
const LONGEST = Math.max(...Array.from(WORDS.keys(), (word) => word.length));

/**
 * The limiting words in `text`, from left to right, each as long as it can be.
 * @param text folded words; punctuation parts words
 */
export function limitingWordsIn(text: string): LimitingWord[] {
  const found: LimitingWord[] = [];
  for (let at = 0; at < text.length; ) {
    let step = 1;
    for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      const known = WORDS.get(word);
      if (known === undefined) continue;
      if (known) found.push({ ...known, word, at });
      step = length;
      break;
    }
    at += step;
  }
  return found;
}
