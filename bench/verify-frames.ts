/**
 * Cue frames × quotations × edges, made by rule from any corpus: the commonest sentences in which
 * people quote official texts, round quotations that are exact, bent within, or cut at an edge.
 */
import type { Corpus, Verification } from '../src/core/verify/model.ts';
import type { Verifier } from '../src/core/verify/verifier.ts';
import { seededRandom } from './random.ts';

/** One framed quotation. `bent` names the rule that bent it. */
export interface FramedQuotation {
  frame: string;
  bent: string | null;
  input: string;
}

export interface FrameFigures {
  inputs: number;
  /** Exact quotations whose report says anything graver than verbatim. Target: none. */
  accused: FramedQuotation[];
  /** Exact quotations that were not found. Target: none. */
  missed: FramedQuotation[];
  /** Bent quotations without any warning. Target: none. */
  passed: FramedQuotation[];
  /** Bent within, called altered, and what it touches not named. Target: at most 3 %. */
  senseless: FramedQuotation[];
  /** How many were bent within. */
  bentWithin: number;
}

/** Words changed, each in a unit that has them; the first that applies to a unit is one bent quotation. */
const BENDS: [name: string, from: RegExp, to: (word: string) => string][] = [
  [
    'negation dropped',
    /不得|不予|禁止|不(?=[可能应准])/u,
    (word) => (word.length > 1 ? '可以' : ''),
  ],
  ['negation added', /应当|可以/u, () => '不得'],
  ['permission made duty', /可以|鼓励|支持/u, () => '必须'],
  ['duty made permission', /应当|必须/u, () => '可以'],
  ['number', /[1-9]\d*(?=[%个年日月天元人所名])/u, (word) => `${Number(word) + 3}`],
  [
    'Chinese number',
    /[二三四五六七八](?=[个年日月天倍人名次])/u,
    (word) => (word === '五' ? '九' : '五'),
  ],
  ['unit', /日(?=内)|年(?=内)|月(?=内)/u, (word) => (word === '日' ? '年' : '日')],
  [
    'bound',
    /以上|以下|不超过|不低于/u,
    (word) => ({ 以上: '以下', 以下: '以上', 不超过: '不低于' })[word] ?? '不高于',
  ],
  ['level', /省级|市级|县级|乡镇/u, (word) => (word === '县级' ? '省级' : '县级')],
  ['condition dropped', /(?:有|符合|具备)[^，。；、的]{0,6}(?:条件|规定|要求)的/u, () => ''],
  ['direction', /提高|增加|扩大/u, (word) => ({ 提高: '降低', 增加: '减少' })[word] ?? '缩小'],
  ['direction', /降低|减少|减轻/u, (word) => (word === '降低' ? '提高' : '增加')],
  ['pace', /逐步|适时|适当|稳步|有序/u, () => '立即全面'],
];
/** Words that a unit may begin with and that limit all of it. */
const HEADS =
  /^(?:不得|可以|鼓励|支持|引导|允许|逐步|适当|适时|合理|原则上|优先|有序|稳步|稳妥有序|探索|禁止|严禁|避免|防止|取消|减少|降低|因地制宜)/u;

const FRAMES: [name: string, (quotation: string, title: string) => string][] = [
  ['bare', (q) => `${q}。`],
  ['quoted', (q) => `“${q}”`],
  ['issued and required', (q, title) => `近日，有关部门印发《${title}》，要求“${q}”。`],
  ['issued and made clear', (q, title) => `日前印发的《${title}》明确${q}。`],
  ['document says', (q, title) => `《${title}》提出，${q}。`],
  ['with colon', (q, title) => `《${title}》指出：“${q}。”`],
  ['speaker', (q) => `有关部门负责人表示，${q}。`],
  ['numbered', (q) => `1、${q}；`],
  ['first of all', (q) => `一是${q}；`],
  ['key cap', (q) => `1️⃣${q}；`],
  ['own words after', (q, title) => `《${title}》规定，${q}，这对很多人来说是个好消息。`],
  ['two of them', (q, title) => `《${title}》提出“${q}”“${q}”。`],
];
const LETTER = /[\p{L}\p{N}%]/gu;

/** @param each units taken from the corpus, every one in every frame, exact and bent */
export function framedQuotations(corpus: Corpus, each: number, seed = 7): FramedQuotation[] {
  const random = seededRandom(seed);
  const own = corpus.passages.filter(({ source }) => source === 'text');
  const title = (own.find(({ id }) => id === 'title')?.text ?? '意见').replace(/\s+/gu, ' ');
  const all = own.map(({ text }) => bare(text)).join('\n');
  const units = own
    .filter(({ id }) => id !== 'title')
    .flatMap(({ text }) => text.split(/[，。；：！？\n]/u))
    .map((unit) =>
      unit.replace(/^[（(]?[一二三四五六七八九十]+[）)、]|^第[^条]{1,7}条\s*/u, '').trim(),
    )
    .filter((unit) => (unit.match(LETTER) ?? []).length >= 10 && /^[^“”（）()]*$/u.test(unit));
  /** Words that stand twice may be quoted from where nothing limits them. */
  const standsOnce = (words: string): boolean => all.split(bare(words)).length === 2;
  const inputs: FramedQuotation[] = [];
  const frame = (quotation: string, bent: string | null): void => {
    for (const [name, set] of FRAMES)
      inputs.push({ frame: name, bent, input: set(quotation, title) });
  };
  for (const unit of picked(units, each, random)) frame(unit, null);
  const bends = units.flatMap((unit) =>
    BENDS.flatMap(([name, from, to]) => {
      const changed = unit.replace(from, to);
      return changed === unit || all.includes(bare(changed)) ? [] : [{ name, changed }];
    }),
  );
  for (const { name, changed } of picked(bends, each, random)) frame(changed, name);
  const cuts = units.flatMap((unit) => {
    const rest = unit.replace(HEADS, '');
    const cut = (rest.match(LETTER) ?? []).length >= 8 && rest !== unit;
    return cut && standsOnce(rest) ? [rest] : [];
  });
  for (const rest of picked(cuts, each, random)) frame(rest, 'head cut');
  const tails = units.flatMap((unit) => {
    const [head = '', tail = ''] = unit.split(/的(?=[^的]{2,8}$)/u);
    const cut = tail !== '' && (head.match(LETTER) ?? []).length >= 8;
    return cut && standsOnce(head) ? [head] : [];
  });
  for (const head of picked(tails, each, random)) frame(head, 'tail cut');
  return inputs;
}

/** How a verifier does on them. */
export function frameFigures(verifier: Verifier, inputs: readonly FramedQuotation[]): FrameFigures {
  const figures: FrameFigures = {
    inputs: inputs.length,
    accused: [],
    missed: [],
    passed: [],
    senseless: [],
    bentWithin: 0,
  };
  for (const one of inputs) {
    const report = verifier.verify(one.input);
    if (one.bent === null) {
      if (report.items.length === 0) figures.missed.push(one);
      else if (warns(report)) figures.accused.push(one);
      continue;
    }
    if (!warns(report)) figures.passed.push(one);
    if (/cut$/u.test(one.bent)) continue;
    figures.bentWithin++;
    if (
      report.items.some(({ verdict }) => verdict === 'altered') &&
      !report.items.some(({ senseChanged }) => senseChanged)
    ) {
      figures.senseless.push(one);
    }
  }
  return figures;
}

function warns({ items }: Verification): boolean {
  return items.some(
    ({ verdict, limits }) => verdict !== 'verbatim' || limits.some(({ grave }) => grave),
  );
}

function picked<Thing>(things: readonly Thing[], most: number, random: () => number): Thing[] {
  const rest = [...things];
  const found: Thing[] = [];
  while (found.length < most && rest.length > 0) {
    found.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return found;
}

function bare(text: string): string {
  return (text.match(LETTER) ?? []).join('');
}
