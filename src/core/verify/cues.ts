/**
 * Who is said to speak: the words around a quotation that name its source, introduce it, or lead on
 * from it. Words of a cue are nobody's quotation, even where the document has the same words (its
 * title, its issuers, the name of a part).
 */
import { codePointLength, type Span } from '../text/code-points.ts';
import { numberedPlaces } from './claims.ts';

const SAYS =
  '指出|提出|规定|要求|明确|强调|写明|写道|写的是|写着|载明|显示|表示|介绍|透露|谈到|提到|认为|部署|发布|公布|印发|下发|出台|解读|报道|回应|回答|建议|安排|宣布|决定|说|称|讲';
const LEADS = '(?:了|到|的是|如下|包括|以下内容)?';
const MORE = '(?:(?:还|也|并|进一步|特别)?(?:要求|明确|提出|强调)?(?:要|将|应当|应)?)';
/** Who the subject of a plan may be, before words of the document. */
const SUBJECT =
  '(?:我国|国家|全国|中央|各地|各地区|有关部门|未来|今后|下一步|接下来|到时候|目前)?(?:还|也)?(?:将|将要|会|要)';
const LINK =
  '(?:同时|此外|另外|其中|首先|其次|再次|最后|而且|并且|还有|比如|例如|特别是|尤其是|一方面|另一方面|具体来说|也就是说|即|包括)';

/** A cue only before whole units: what follows it may be its object, cut off from it. */
const PREPOSITION = '(?:从|对|就|以|在|围绕|聚焦|针对|通过)';

/** Words of cues, for whoever must know their characters. */
export const CUE_WORDS = `${SAYS}${LEADS}${SUBJECT}${LINK}意见文件通知办法条例规定方案决定法律专家负责人发言人记者条`;

/** Beginnings of a unit that introduce what follows in it. */
const BEGINNINGS = [
  `^.*?(?:${SAYS})${LEADS}[：:，,]?${MORE}`,
  `^.*(?:${SAYS})${LEADS}[：:，,]?${MORE}`,
  `^.*?(?:${SAYS})`,
  `^.*》[^，。；：]{0,4}?(?:还|也)?(?:${SAYS})?`,
  `^${SUBJECT}`,
  `^${LINK}(?:还|也)?(?:要|将)?`,
  '^(?:还|也|并|要|将|应|应当|并将|还将|还要|也要)',
  `^${PREPOSITION}`,
].map((beginning) => new RegExp(beginning, 'gu'));

const AT_ONCE_SAYS = new RegExp(`^(?:${SAYS})`, 'u');
const AUXILIARY = /^[将要会也还并应]$/u;

/** Ends of a unit that lead on from what stands before: …等政策举措. */
const ENDINGS =
  /(?:(?:等?(?:方面|领域))?(?:提出|作出|做出)(?:了|明确|具体|重要|系统|全面)*(?:要求|部署|安排|规定)|等(?:一系列|多项|若干)?(?:政策|重点|重要|具体|务实|惠民|民生)*(?:举措|措施|内容|任务|要求|方面|工作|部署|目标|安排|政策|意见)?|[啦了呢吧哦呀喽]|的(?:要求|规定|目标|举措|部署|任务|说法|表述|内容))$/u;

/** A unit that only introduces: when, where, by whom, under what title. */
const INTRODUCES = new RegExp(
  [
    `(?:${SAYS})${LEADS}$`,
    '^(?:近日|日前|昨日|昨天|今天|今日|当日|最近|近期|此前|会上|据悉|据了解|据介绍|据报道|据新华社.*|.{0,12}\\d+月\\d+日.{0,12}|\\d+日)$',
    '^(?:根据|按照|依据|依照|据).{0,40}$',
    '^(?:中共中央办公厅|国务院办公厅|中办|国办|中央|国务院|党中央|新华社|人民日报|央视).{0,30}$',
    '^(?:记者|司长|部长|主任|局长|负责人|发言人|专家|教授|研究员).{0,30}$',
    '^.{0,30}(?:记者|司长|部长|副部长|主任|副主任|局长|副局长|负责人|发言人|专家|教授|研究员|院长|会长|处长)$',
    '^(?:意见|文件|通知|办法|条例|规定|方案|决定|法律)$',
    `^${LINK}$`,
    '^第[一二三四五六七八九十]+$',
    '^(?:来源|编辑|责任编辑|记者|作者|时间|日期)[:：]?.*$',
    '^(?:在|从|围绕|聚焦|针对|就|关于).{0,30}(?:方面|部分|上|领域|章节|问题)$',
    '^(?:印发|发布|公布|下发|出台|转发).*$',
  ].join('|'),
  'u',
);

/** A line of a citation that names the source only. */
const CITATION_LINE = new RegExp(
  [
    '^\\s*(?:>\\s*)*(?:——|--|—)',
    '^\\s*(?:TY|AU|A1|A2|T1|T2|TI|PY|Y1|Y2|DA|M3|LA|UR|PB|ER|ID|CY|SP)\\s{1,2}-',
    '^\\s*"?(?:id|type|genre|language|author|literal|title|title-short|shorttitle|issued|date-parts|accessed|URL|url|publisher|publisher-place|date|year|urldate|organization|institution|langid|howpublished|version|number|keywords)"?\\s*[:=]',
    '^\\s*@\\w+\\s*\\{',
    '^\\s*(?:https?:|www\\.)',
    '\\[(?:EB|J|N|R|S|Z|A)(?:/OL)?\\]',
  ].join('|'),
  'u',
);

/** A title, an address, a bracket. */
const NAMED_SOURCE =
  /《(?:[^《》]|《[^《》]*》){1,80}》|https?:\/\/[^\s）)”"]+|[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)?[）)]/gu;
/** What a bracket has near its head that names a source; or it names a place of one. */
const IN_BRACKET = /^.[^（()）]{0,40}(?:《|https?:|\d{4}年\d{1,2}月|新华社|记者)/u;

/** Code-point offsets at which the document's words may begin after words that introduce them. */
export function cueEnds(unit: string): number[] {
  const ends = new Set<number>();
  for (const beginning of BEGINNINGS) {
    for (const match of unit.matchAll(beginning)) {
      const end = match.index + match[0].length;
      if (end > 0 && end < unit.length) ends.add(codePointLength(unit.slice(0, end)));
    }
  }
  for (const place of numberedPlaces(unit)) {
    const says = AT_ONCE_SAYS.exec(unit.slice(place.end))?.[0] ?? '';
    const end = place.end + says.length;
    if (end < unit.length) ends.add(codePointLength(unit.slice(0, end)));
  }
  // Every saying in it, not only the first and the last.
  for (const match of unit.matchAll(new RegExp(`(?:${SAYS})${LEADS}`, 'gu'))) {
    const end = match.index + match[0].length;
    if (end < unit.length) ends.add(codePointLength(unit.slice(0, end)));
  }
  // A word said twice (将将) is no cue.
  const points = Array.from(unit);
  const isTwice = (end: number): boolean =>
    points[end - 1] === points[end] && AUXILIARY.test(points[end] ?? '');
  return [...ends].filter((end) => !isTwice(end)).sort((a, b) => a - b);
}

/** Whether a beginning of a unit is no more than a preposition. */
export function isPreposition(beginning: string): boolean {
  return ONLY_PREPOSITION.test(beginning);
}

const ONLY_PREPOSITION = new RegExp(`^${PREPOSITION}$`, 'u');

/** Code-point offset at which words begin that only lead on from the document's; undefined for none. */
export function tailStart(unit: string): number | undefined {
  const match = ENDINGS.exec(unit);
  return match && match.index > 0 ? codePointLength(unit.slice(0, match.index)) : undefined;
}

/** Whether a unit does nothing but introduce. */
export function isCue(unit: string): boolean {
  return INTRODUCES.test(unit.replace(/[\s“”"'「」『』>#*]/gu, ''));
}

/** Whether a unit only says who speaks: a speaker, or words that end in a verb of saying. */
export function isSpeaker(unit: string): boolean {
  return SPEAKER.test(unit.replace(/[\s“”"'「」『』>#*]/gu, ''));
}

const SPEAKER = new RegExp(
  `(?:${SAYS})${LEADS}$|(?:记者|司长|部长|主任|局长|处长|负责人|发言人|专家|教授|研究员|院长|会长)$`,
  'u',
);

/** Whether a unit speaks of what was said before: 这对…是利好, 此举… — the writer does. */
export function isRemark(unit: string): boolean {
  return /^[\s“”"]*(?:这(?:对|将|让|是|意味|也|样|些|一|无疑|不仅)|此举|对此|可见|由此|笔者|我们?|大家|网友|让我)/u.test(
    unit,
  );
}

/** Whether a sentence has a speaker of its own, a person and not the document. */
export function hasSpeaker(sentence: string): boolean {
  return /(?:专家|教授|研究员|人士|记者|网友|负责人|司长|部长|主任|局长|发言人|学者|市民|居民)[^，。；：]{0,12}(?:表示|认为|介绍|指出|说|称|透露|告诉)/u.test(
    sentence,
  );
}

/** Whether a sentence presents words as somebody's: in quotation marks, or after a verb of saying. */
export function quotesOrSays(sentence: string): boolean {
  return PRESENTS.test(sentence);
}

const PRESENTS =
  /[“"「『][^”"」』]{6,}[”"」』]|(?:指出|提出|规定|要求|明确|强调|写明|写道|写着|载明|提到|表示|称|说)(?![^，。；：]{0,3}(?:发布会|规定|部署))/u;

/** Whether a line belongs to a citation and names the source, not words of it. */
export function isCitationLine(line: string): boolean {
  return CITATION_LINE.test(line.replace(/<[^<>]*>/gu, ''));
}

/** Titles, addresses, and numbers of clauses, in code points of `sentence`. */
export function namedSources(sentence: string): Span[] {
  const places = numberedPlaces(sentence);
  const named = [...sentence.matchAll(NAMED_SOURCE)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }))
    .filter(
      ({ start, end, words }) =>
        !/^[（(]/u.test(words) ||
        IN_BRACKET.test(words) ||
        places.some((place) => start < place.start && place.end < end),
    );
  const alone = places.filter(
    (place) => !named.some(({ start, end }) => start < place.end && place.start < end),
  );
  return [...named, ...alone]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const before = codePointLength(sentence.slice(0, start));
      return { start: before, end: before + codePointLength(sentence.slice(start, end)) };
    });
}

const DOCUMENT_WORD =
  /(?:^|[^提主修宝听征求愿建议])(?:意见|文件|通知|办法|条例|规定|方案|决定|法律|该法|本法)(?!书|箱|簿|分歧|领袖)[^，,。；;]{0,12}?(?:指出|提出|规定|要求|明确|强调|写明|写道|显示|提到|说|称|部署|[：:])/u;

/**
 * Whether a sentence says that the document speaks, or another one, or says nothing of it.
 * @param titles what the document is called
 */
export function sourceNamed(
  sentence: string,
  titles: readonly string[],
): 'this' | 'other' | undefined {
  // What stands in quotation marks is named by whoever is quoted.
  const outside = sentence.replace(/[“「『][^“”「」『』]*[”」』]/gu, '');
  const named = Array.from(
    outside.matchAll(/《((?:[^《》]|《[^《》]*》){1,80})》/gu),
    ([, title = '']) => squeeze(title),
  );
  const own = titles.map(squeeze);
  const isOwn = (title: string): boolean =>
    own.some(
      (one) => one === title || one.endsWith(title) || (title.length >= 6 && one.includes(title)),
    ) || own.some((one) => title.length >= 6 && (title.includes(one) || resembles(one, title)));
  if (named.some(isOwn)) return 'this';
  if (named.length > 0) return 'other';
  if (own.some((title) => title.length >= 8 && squeeze(sentence).includes(title))) return 'this';
  return DOCUMENT_WORD.test(sentence) ? 'this' : undefined;
}

/** A title that was miscopied: most pairs of its characters are the other's. */
function resembles(one: string, other: string): boolean {
  const pairs = (words: string): string[] =>
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
  const known = new Set(pairs(one));
  const of = pairs(other);
  return of.filter((pair) => known.has(pair)).length >= of.length * LIKE_TITLE;
}

const LIKE_TITLE = 0.5;

function squeeze(words: string): string {
  return words.replace(/[\s　]/gu, '');
}
