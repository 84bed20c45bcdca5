/** Verdicts in words: the one table of labels, and lines that a reader can copy. */
import type { Item, Place, Report, SenseKind, Verdict } from './model.ts';

/** How the interface names each verdict. */
export const VERDICT_LABELS: Record<Verdict, string> = {
  verbatim: '逐字相符',
  trimmed: '相符但有删节或拼接',
  altered: '有改动',
  elsewhere: '另有出处',
  absent: '未见',
};

/** How the interface names what an alteration touches. */
export const SENSE_LABELS: Record<SenseKind, string> = {
  negation: '否定',
  modality: '要求的强弱',
  number: '数字',
  degree: '程度、步骤',
  scope: '范围、条件',
  who: '对象、主体',
};

const LONGEST_QUOTED = 60;
const MOST_PLACES = 3;
/** White space beside anything but a Latin letter. */
const BESIDE_HAN = /([^\s\p{Script=Latin}])\s+|\s+(?=[^\s\p{Script=Latin}])/gu;

/**
 * One line on one item: “……”：逐字相符，见《…》第（六）条第3句。
 * @param title the document's title, without 《》
 */
export function itemLine(item: Item, title: string): string {
  return `“${shortened(item.quoted)}”：${finding(item, title)}${claimNote(item)}。`;
}

/** One line on a whole report; for a single item the same as `itemLine`. */
export function verdictLine(report: Report, title: string): string {
  const [first, second] = report.items;
  if (!first) return '没有可以核验的文字。';
  const rest = report.ignored > 0 ? `另有${report.ignored}句与所查文本不相近，未予核验。` : '';
  if (!second) return itemLine(first, title) + rest;
  const counts = (Object.keys(VERDICT_LABELS) as Verdict[])
    .filter((verdict) => report.counts[verdict] > 0)
    .map((verdict) => `${VERDICT_LABELS[verdict]}${report.counts[verdict]}处`);
  const claims = report.wrongClaims > 0 ? `；条号有误${report.wrongClaims}处` : '';
  const total = `对照《${title}》核验${report.items.length}处`;
  return `${total}：${counts.join('，')}${claims}。${rest}`;
}

function finding(item: Item, title: string): string {
  const label = VERDICT_LABELS[item.verdict];
  const places = placesLine(item.places);
  switch (item.verdict) {
    case 'verbatim':
      return `${label}，见《${title}》${places}`;
    case 'trimmed':
      return `${label}${item.reordered ? '（次序与原文不同）' : ''}，见《${title}》${places}`;
    case 'altered':
      return `${label}${senseNote(item)}，对照《${title}》${places}`;
    case 'elsewhere':
      return `${label}，不见于《${title}》，见于${places}${item.similarity < 1 ? '（文字有改动）' : ''}`;
    case 'absent':
      return `${label}于《${title}》${places && `，最相近的是${places}`}`;
  }
}

function placesLine(places: readonly Place[]): string {
  const names = [...new Set(places.map(placeName))];
  const more = names.length > MOST_PLACES ? `等${names.length}处` : '';
  return names.slice(0, MOST_PLACES).join('、') + more;
}

function placeName({ label, sentence }: Place): string {
  return sentence ? `${label}第${sentence.number}句` : label;
}

function senseNote({ edits }: Item): string {
  const kinds = new Set(edits.flatMap(({ sense }) => sense.map(({ kind }) => SENSE_LABELS[kind])));
  return kinds.size > 0 ? `，且涉及${[...kinds].join('、')}` : '';
}

function claimNote({ claim, verdict }: Item): string {
  if (!claim || verdict === 'absent') return '';
  if (claim.partly) return `，所称第${claim.clause}条不全`;
  return claim.right ? '，所称条号无误' : `，所称第${claim.clause}条有误`;
}

function shortened(quoted: string): string {
  return inline(quoted, LONGEST_QUOTED);
}

/**
 * Words as they stand within quotation marks in a line: the quoted marks single, spaces only between
 * words that need them, at most `longest` code points.
 */
export function inline(words: string, longest: number): string {
  const flat = words.replace(BESIDE_HAN, '$1').trim();
  const points = Array.from(flat.replace(/\s+/gu, ' '));
  const cut = points.length > longest ? [...points.slice(0, longest), '……'] : points;
  return cut.join('').replaceAll('“', '‘').replaceAll('”', '’');
}
