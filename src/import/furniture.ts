import { dense } from '../core/parse/line.ts';
import type { LeftAside, PrintedLine } from './source.ts';

/** Lines that a page or a printer adds at the head and the foot of a text, each with its name. */
const ANYWHERE: readonly [why: string, pattern: RegExp][] = [
  ['页码', /^(?:[—－–-]{1,3}\d{1,4}[—－–-]{1,3}|·\d{1,4}·|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?)$/u],
  [
    '网页工具',
    /^[【[]?(?:字体|字号|打印|关闭|分享)[：:]?[【[（(]?(?:大|中|小|打印|关闭|本页|窗口|[】\]）)【[（(\s|])*$/u,
  ],
];
const AT_ENDS: readonly [why: string, pattern: RegExp][] = [
  [
    '网页工具',
    /^(?:扫一扫|分享到|打印本页|关闭窗口|收藏|返回顶部|保存本页|我要纠错|浏览次数|阅读次数|点击数|相关稿件|相关链接|字号|【?字体)/u,
  ],
  [
    '网页信息',
    /^(?:来源|信息来源|发布时间|发布日期|发布机构|责任编辑|编辑|作者|时间|日期|浏览量|网站编辑|审核)[：:]/u,
  ],
  [
    '网页数据',
    /^(?:索\s*引\s*号|主\s*题\s*分\s*类|发\s*文\s*机\s*关|成\s*文\s*日\s*期|标\s*题|发\s*文\s*字\s*号|发\s*布\s*日\s*期|有\s*效\s*性|主\s*题\s*词)[：:]/u,
  ],
  ['下载链接', /^(?:附件下载|下载|点击下载|相关附件|文件下载)[：:]?/u],
];

/**
 * Takes page numbers, and the lines of a web page before the title and behind the end, out of a text.
 * @param title index of the first line of the title
 */
export function withoutFurniture(
  lines: readonly PrintedLine[],
  leftAside: LeftAside[],
): PrintedLine[] {
  const kept = lines.filter((line) => {
    const found = line.row
      ? undefined
      : ANYWHERE.find(([, pattern]) => pattern.test(dense(line.text)));
    if (found) leftAside.push({ why: found[0], words: line.text });
    return !found;
  });
  const furniture = (line: PrintedLine | undefined) =>
    line && AT_ENDS.find(([, pattern]) => pattern.test(line.text));
  for (const end of ['first', 'last'] as const) {
    for (;;) {
      const line = end === 'first' ? kept[0] : kept.at(-1);
      const found = furniture(line);
      if (!line || !found) break;
      leftAside.push({ why: found[0], words: line.text });
      if (end === 'first') kept.shift();
      else kept.pop();
    }
  }
  return kept;
}
