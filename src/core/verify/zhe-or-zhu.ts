/**
 * 著 for 着, as Taiwan and many older texts write it (著力, 著眼, 連著). 著 is a simplified character
 * too, read zhù, so that no table of single characters can fold it: 显著 must not become 显着, which
 * is a mistake and not another way of writing.
 */

/** Before or after these characters 著 is zhù: 显著, 原著, 著名, 著作. */
const ZHU_AFTER = new Set('显昭卓名原巨专论编译合遗土拙撰彰较知');
const ZHU_BEFORE = new Set('名称作述者录');

/** Writes 着 for each 著 that is not zhù, in place. @param chars folded characters */
export function writeZhe(chars: string[]): void {
  chars.forEach((char, i) => {
    if (char !== '著') return;
    if (ZHU_AFTER.has(chars[i - 1] ?? '') || ZHU_BEFORE.has(chars[i + 1] ?? '')) return;
    chars[i] = '着';
  });
}
