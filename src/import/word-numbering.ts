import { toChineseNumeral } from '../core/text/numerals.ts';
import { childAt, childrenOf, type XmlElement } from './xml.ts';

/**
 * Numbers that Word counts itself and that stand nowhere in its text (ECMA-376, 17.9): 第一条, （一）
 * and 1. of a list must become words, or they would be lost.
 */
export class WordNumbering {
  private readonly levels = new Map<string, Level[]>();
  private readonly counts = new Map<string, number[]>();

  /** @param numbering root of `word/numbering.xml`; absent where the file has no lists */
  constructor(numbering: XmlElement | undefined) {
    const root = childAt(numbering, 'w:numbering');
    const abstract = new Map(
      childrenOf(root, 'w:abstractNum').map((element) => [
        element.attributes['w:abstractNumId'] ?? '',
        childrenOf(element, 'w:lvl').map(levelOf),
      ]),
    );
    for (const list of childrenOf(root, 'w:num')) {
      const id = list.attributes['w:numId'] ?? '';
      const levels = [
        ...(abstract.get(childAt(list, 'w:abstractNumId')?.attributes['w:val'] ?? '') ?? []),
      ];
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? 0);
        const own = childAt(override, 'w:lvl');
        const start = childAt(override, 'w:startOverride')?.attributes['w:val'];
        if (own) levels[at] = levelOf(own);
        if (start && levels[at]) levels[at] = { ...levels[at], start: Number(start) };
      }
      this.levels.set(id, levels);
    }
  }

  /** The number of the next paragraph of a list, as Word prints it; empty for bullets and for none. */
  next(list: string, depth: number): string {
    const levels = this.levels.get(list);
    const level = levels?.[depth];
    if (!levels || !level) return '';
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1;
    counts.length = depth + 1;
    for (let at = 0; at < depth; at++) counts[at] ??= levels[at]?.start ?? 1;
    if (level.format === 'bullet') return '';
    const label = level.text.replace(/%(\d)/g, (_, digit) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? 1, levels[at]?.format ?? 'decimal');
    });
    return (
      label +
      (level.suffix === 'nothing' || label === '' ? '' : /[、，。．.）)]$/u.test(label) ? '' : '　')
    );
  }
}

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
}

function levelOf(element: XmlElement): Level {
  const value = (name: string): string | undefined => childAt(element, name)?.attributes['w:val'];
  return {
    start: Number(value('w:start') ?? 1),
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
    suffix: value('w:suff') ?? 'tab',
  };
}

/** A number in one of Word's formats (ST_NumberFormat); what is not known is written in digits. */
function written(value: number, format: string): string {
  if (/^(?:chinese|ideograph|taiwanese|japanese)/i.test(format)) return toChineseNumeral(value);
  if (/Enclosed(?:Circle|Parens)/.test(format) && value <= 20) {
    return String.fromCodePoint((format.includes('Circle') ? 0x2460 : 0x2474) + value - 1);
  }
  if (format === 'decimalFullWidth')
    return `${value}`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (format === 'upperLetter') return String.fromCharCode(64 + ((value - 1) % 26) + 1);
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((value - 1) % 26) + 1);
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  return `${value}`;
}

function roman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [sign, size] of [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const) {
    for (; rest >= size; rest -= size) numeral += sign;
  }
  return numeral;
}
