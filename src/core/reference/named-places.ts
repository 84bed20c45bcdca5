import { readNumeral, toChineseNumeral } from '../text/numerals.ts';
import { addressIn, type WrittenAddress } from './address.ts';
import { anchorAndRest } from './anchor.ts';
import type { Outline, OutlineClause, OutlinePart, OutlineSection } from './outline.ts';
import { LAST, type Numbered, plainForm, readWritten, type Written } from './written.ts';

/** A place that a reference names. */
export interface NamedPlace {
  document: string;
  /** Address without the site's base: `minsheng-2025/c6/#c6-3`. */
  url: string;
  /** Id of the element: clause, section or sentence; empty for a page without one. */
  anchor: string;
  /** Id of the last element of a range; null where it is one. */
  to: string | null;
  /** As readers say it: （六）推进优质医疗卫生资源共享 第 3 句. */
  name: string;
}

/** What a reference comes to. */
export interface NamedPlaces {
  /** In the order of the documents; empty when nothing of it exists. */
  places: NamedPlace[];
  /** What of it does not exist, in a sentence for the reader; empty when all does. */
  remark: string;
  /** Where to go instead, when `places` is empty. */
  nearest: NamedPlace | null;
  /** Words that follow the reference, to be searched for; usually empty. */
  rest: string;
}

/** Pages of the site under no document: path → name, e.g. `glossary/tuo-wei` → 托位. */
export type SitePages = Readonly<Record<string, string>>;

export interface NamedPlacesOptions {
  pages?: SitePages;
  /** Id of the document that is being read: it is meant where none is named. */
  current?: string;
}

/**
 * The places that a written form names: 第六条, （六）, 6, c6-3, 三（七）, 第六条第二款第（一）项, 《意见》第
 * 六条, the head of a section, every address and every citation of this site.
 * @param written as typed or pasted, or a fragment of an address
 * @returns null when it is no reference
 */
export function namedPlaces(
  written: string,
  outlines: readonly Outline[],
  { pages = {}, current }: NamedPlacesOptions = {},
): NamedPlaces | null {
  const text = written.normalize('NFC').trim();
  if (text === '') return null;
  const own = current ? outlines.filter(({ id }) => id === current) : [];
  const scope = own.length > 0 ? own : outlines;
  const address = addressIn(
    text,
    outlines.map(({ id }) => id),
  );
  return (
    (address && ofAddress(address, outlines, scope, pages)) ??
    ofAnchor(text, scope) ??
    ofWords(text, outlines, scope)
  );
}

function ofAddress(
  address: WrittenAddress,
  outlines: readonly Outline[],
  scope: readonly Outline[],
  pages: SitePages,
): NamedPlaces | null {
  const { document, path, fragment, locator } = address;
  const inside = document ? outlines.filter(({ id }) => id === document) : scope;
  const page = pageAt(address, inside, pages);
  if (page) return found([{ ...page, url: `${page.url}${fragment && `#${fragment}`}` }]);
  const foreign = document === null && address.absolute;
  if (foreign) return null;
  const clause = path.split('/')[0] ?? '';
  const named = [fragment, clause].filter((part) => part !== '');
  if (named.length === 0) return document ? found(inside.map(wholeOf)) : null;
  for (const part of named) {
    const answer = namedPlaces(part, inside);
    if (!answer) continue;
    const places = answer.places.map((place) => ({
      ...place,
      url: withLocator(place.url, locator),
    }));
    return { ...answer, places, rest: '' };
  }
  return document ? { ...found(inside.map(wholeOf)), remark: `没有“${named[0]}”这一处。` } : null;
}

/** A page of a document or of the site that is no clause. */
function pageAt(
  { document, path }: WrittenAddress,
  inside: readonly Outline[],
  pages: SitePages,
): NamedPlace | null {
  if (document === null) {
    const end = Object.keys(pages).find((page) => path === page || path.endsWith(`/${page}`));
    if (!end) return null;
    return { document: '', url: `${end}/`, anchor: '', to: null, name: pages[end]! };
  }
  const [outline] = inside;
  const name = outline?.pages[path];
  if (!outline || name === undefined) return null;
  const url = `${outline.id}/${path}/`;
  return { document: outline.id, url, anchor: '', to: null, name: name || path };
}

function ofAnchor(text: string, scope: readonly Outline[]): NamedPlaces | null {
  const [first = '', last] = text.split(/\s*[~～至到]\s*#?(?=\s*[csp]\d)/i);
  const read = anchorAndRest(first);
  if (!read || /^\s*[\p{L}\p{N}]/u.test(read.rest)) return null;
  const to = last ? (anchorAndRest(last)?.anchor ?? null) : null;
  const answers = scope.map((outline) => anchored(read.anchor, outline));
  const places = answers.flatMap((answer) => answer?.place ?? []);
  const remark = answers.find((answer) => answer?.place && answer.remark)?.remark ?? '';
  if (places.length > 0) {
    return { ...found(places.map((place) => ranged(place, to, scope))), remark };
  }
  const [outline] = scope;
  const clause = /^c(\d+)/.exec(read.anchor);
  if (outline && clause) return missingClause({ number: Number(clause[1]), inserted: 0 }, outline);
  // Of b2 or h1 nobody can say that a place was meant.
  if (!/^[cs]\d/.test(read.anchor)) return null;
  return { places: [], remark: `没有“${read.anchor}”这一处。`, nearest: null, rest: '' };
}

/** The place of an anchor, or of its nearest ancestor; retired ones lead to what stands for them. */
function anchored(anchor: string, outline: Outline): { place: NamedPlace; remark: string } | null {
  const exact = placeAt(anchor, outline);
  if (exact) return { place: exact, remark: '' };
  const gone = outline.retired.find(({ address }) => address === anchor);
  const candidates = [
    ...(gone?.target ? [gone.target] : []),
    ...ancestors(gone?.target ?? anchor),
    ...ancestors(anchor),
  ];
  for (const candidate of candidates) {
    const place = placeAt(candidate, outline);
    if (!place) continue;
    const sentence = /-(\d+)$/.exec(anchor)?.[1];
    const clause = outline.clauses.find(({ id }) => id === candidate);
    const remark = gone
      ? `“${anchor}”已不在正文里（${gone.note}）。`
      : clause && sentence
        ? noSentence(clause, Number(sentence))
        : `没有“${anchor}”这一处。`;
    return { place, remark };
  }
  return null;
}

/** `c6-99` → `c6`; `s2-c1-9` → `s2-c1`, `s2`. */
function ancestors(id: string): string[] {
  const parts = id.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('-'));
}

function placeAt(anchor: string, outline: Outline): NamedPlace | null {
  for (const clause of outline.clauses) {
    if (clause.id === anchor) return clausePlace(clause, outline);
    if (clause.parts?.some(({ id }) => id === anchor)) return partPlace(clause, anchor, outline);
    const number = anchor.startsWith(`${clause.id}-`)
      ? /^[1-9]\d*$/.exec(anchor.slice(clause.id.length + 1))
      : null;
    if (number && Number(number[0]) <= clause.sentences) {
      return sentencePlace(clause, outline, Number(number[0]));
    }
  }
  const section = outline.sections.find(({ id }) => id === anchor);
  return section ? sectionPlace(section, outline) : null;
}

function ofWords(
  text: string,
  outlines: readonly Outline[],
  scope: readonly Outline[],
): NamedPlaces | null {
  const { inside, words, unknown, all } = documentNamed(text, outlines, scope);
  if (all) return found(inside.map(wholeOf));
  const headed = ofHeading(words, inside);
  if (headed) return headed;
  const written = readWritten(words);
  if (!written) return null;
  if (unknown) {
    return { places: [], remark: `本站没有《${unknown}》。`, nearest: null, rest: '' };
  }
  const answers = inside.map((outline) => resolved(written, outline));
  const places = answers.flatMap((answer) => answer.places);
  const { rest } = written;
  if (places.length > 0) {
    const remark =
      answers.find((answer) => answer.places.length > 0 && answer.remark)?.remark ?? '';
    return { places, remark, nearest: null, rest };
  }
  const first = answers[0];
  if (!written.sure || !first) return null;
  return { ...first, rest };
}

/** Which documents are meant, and the words without their names. */
function documentNamed(
  text: string,
  outlines: readonly Outline[],
  scope: readonly Outline[],
): { inside: readonly Outline[]; words: string; unknown: string; all: boolean } {
  const titled = /^[^《]{0,60}《([^》]+)》/s.exec(text);
  const cited =
    titled ?? /《([^》]+)》(?=\s*(?:第|[（(]|[“"]|序|最后|[一二三四五六七八九十]+、))/.exec(text);
  if (cited) {
    const title = cited[1]!;
    const words = text.slice(cited.index + cited[0].length);
    const inside = outlines.filter((outline) => isCalled(outline, title, outlines));
    const all = inside.length > 0 && /^[\s\p{P}]*(?:全文|原文|正文)?[\s\p{P}]*$/u.test(words);
    return { inside, words, unknown: inside.length > 0 ? '' : title, all };
  }
  const plain = headForm(text);
  for (const outline of outlines) {
    for (const title of outline.titles) {
      const name = headForm(title);
      if (!plain.startsWith(name)) continue;
      const words = plain.slice(name.length);
      return { inside: [outline], words, unknown: '', all: words === '' };
    }
  }
  // A citation names the place in brackets behind the words: “……”（第（六）条）
  const behind = /[”"」』]\s*[（(]\s*(第.+?[条條]|序言|“.+?”部分)\s*[）)]/.exec(text);
  return { inside: scope, words: behind?.[1] ?? text, unknown: '', all: false };
}

function isCalled({ titles, kind, id }: Outline, title: string, all: readonly Outline[]): boolean {
  const name = headForm(title);
  if (name === id || titles.some((own) => headForm(own) === name)) return true;
  // 《意见》, where it is alone of its kind.
  return name === kind && all.filter((outline) => outline.kind === kind).length === 1;
}

/** The heads of sections and clauses, whole: 保障措施, “五、保障措施”部分第 7 句. */
function ofHeading(text: string, inside: readonly Outline[]): NamedPlaces | null {
  const opened = text.replace(/^[\s“"「『‘']+/, '');
  const plain = headForm(opened);
  if (plain === '') return null;
  const heads = inside.flatMap((outline): Head[] => [
    ...outline.sections.map((section) => ({ outline, section, clause: null })),
    ...outline.clauses
      .filter(({ id, section, title }) => title !== '' && id !== section)
      .map((clause) => ({ outline, section: null, clause })),
  ]);
  const named = heads.flatMap((head) => {
    const { label, title } = head.section ?? head.clause;
    const form = [headForm(label + title), headForm(title)].find((one) => plain.startsWith(one));
    const behind = form === undefined ? '' : plain.slice(form.length);
    return form !== undefined && HEADED.test(behind) ? [{ ...head, title, behind }] : [];
  });
  const longest = Math.max(...named.map(({ title }) => title.length));
  const answers = named
    .filter(({ title }) => title.length === longest)
    .map(({ behind, ...head }) => withinHead(head, behind.replace(HEAD_END, '')));
  if (answers.length === 0) return null;
  const remark = answers.find((answer) => answer.remark !== '')?.remark ?? '';
  return { ...found(answers.flatMap(({ places }) => places)), remark };
}

/** A section or a clause that is named by its head. */
type Head = { outline: Outline } & (
  | { section: OutlineSection; clause: null }
  | { section: null; clause: OutlineClause }
);

/** What follows a head: 第7句, 第（一）条, or nothing. */
function withinHead({ outline, section, clause }: Head, behind: string): Omit<NamedPlaces, 'rest'> {
  const number = readNumeral(/^第?(.+?)句/.exec(behind)?.[1] ?? '');
  const own = clause ?? outline.clauses.find(({ id }) => id === section.id);
  if (number !== null && own) return one(withSentences(own, outline, number, null));
  const inner = section && behind !== '' ? readWritten(behind) : null;
  if (inner?.clause) {
    const clauses = outline.clauses.filter((candidate) =>
      isWithin(candidate.section, section!.id, outline),
    );
    return resolved({ ...inner, divisions: [] }, { ...outline, clauses });
  }
  const place = section ? sectionPlace(section, outline) : clausePlace(clause!, outline);
  return { places: [place], remark: '', nearest: null };
}

/** Closing quotation marks, and 部分. */
const HEAD_END = /^[”"」』’']*(?:这?一?(?:部分|章|节|条))?/;
/** What may follow the head of a section or clause for it to be a reference and no search. */
const HEADED =
  /^[”"」』’']*(?:(?:这?一?(?:部分|章|节|条))?(?:第?[^第]{1,4}句话?|第.{1,6}条.*)?)?[\s\p{P}]*$/u;

function headForm(text: string): string {
  return plainForm(text).replace(/[\s"“”‘’'「」『』]/g, '');
}

function resolved(written: Written, outline: Outline): Omit<NamedPlaces, 'rest'> {
  const { named, divisions, clause } = written;
  if (named === 'preamble') {
    const preamble = outline.clauses.find(({ id }) => id === 'p');
    if (!preamble) return missing('这份文件没有序言。', outline.clauses[0], outline);
    return one(parts(written, preamble, outline));
  }
  if (named === 'last-clause') {
    return one(parts(written, outline.clauses.filter(hasNumber).pop()!, outline));
  }
  const section = sectionOf(written, outline);
  if (named === 'last-division') return one(sectionOrSentence(written, section!, outline));
  if (divisions.length > 0 && !section) return missingDivision(written, outline);
  if (!clause) return section ? one(sectionOrSentence(written, section, outline)) : nothing;
  const numberedSo = outline.clauses.filter((candidate) => isNumbered(candidate, clause));
  const inside = section
    ? numberedSo.filter((candidate) => isWithin(candidate.section, section.id, outline))
    : numberedSo;
  const clauses = inside.length > 0 ? inside : numberedSo;
  if (clauses.length === 0) return missingClause(clause, outline);
  const answers = clauses.map((candidate) => parts(written, candidate, outline));
  const elsewhere = section && inside.length === 0 ? `${clauses[0]!.label}不在这一部分。` : '';
  return {
    places: answers.map(({ place }) => place),
    remark: elsewhere + (answers.find(({ remark }) => remark)?.remark ?? ''),
    nearest: null,
  };
}

/** The innermost division that is named; null where it does not exist or none is named. */
function sectionOf({ divisions, named }: Written, outline: Outline): OutlineSection | null {
  const { sections } = outline;
  if (named === 'last-division') return sections[sections.length - 1] ?? null;
  let found = null as OutlineSection | null;
  for (const { number, unit } of divisions) {
    const outer = found;
    found =
      sections.find(
        (section) =>
          labelNumber(section.label) === number &&
          sameUnit(section.label, unit) &&
          (!outer || isWithin(section.id, outer.id, outline)),
      ) ?? null;
    if (!found) return null;
  }
  return found;
}

/** Whether a section is another, or stands in it at any depth. */
function isWithin(id: string | null, outer: string, { sections }: Outline): boolean {
  for (let at = id; at; at = sections.find((section) => section.id === at)?.parent ?? null) {
    if (at === outer) return true;
  }
  return false;
}

/** 部分 may be said of every division; 章, 节, 编 only of what is called so. */
function sameUnit(label: string, unit: string): boolean {
  return /部分|大点/.test(unit) || label.includes(unit);
}

function isNumbered(clause: OutlineClause, { number, inserted }: Numbered): boolean {
  const { label } = clause;
  if (!hasNumber(clause) || labelNumber(label) !== number) return false;
  const behind = /之(.+)$/.exec(label)?.[1];
  return (behind ? (readNumeral(behind) ?? 0) : 0) === inserted;
}

/** Neither the preamble nor a section's own text, whose label is the section's. */
function hasNumber({ id, section, label }: OutlineClause): boolean {
  return label !== '' && id !== section;
}

/** 6 of （六）, 第六条, 五、 and 第一章. */
function labelNumber(label: string): number | null {
  const bare = plainForm(label)
    .replace(/之.*$/, '')
    .replace(/[第条款章节编分部()、.\s]/g, '');
  return readNumeral(bare);
}

/** 款, 项 and 句 within a clause. */
function parts(
  written: Written,
  clause: OutlineClause,
  outline: Outline,
): { place: NamedPlace; remark: string } {
  const { paragraph, item, sentence, sentenceTo, clauseTo } = written;
  if (clauseTo) {
    const last = outline.clauses.find((candidate) => isNumbered(candidate, clauseTo));
    const place = clausePlace(clause, outline);
    if (!last) return { place, remark: missingClause(clauseTo, outline).remark };
    return {
      place: { ...place, to: last.id, name: `${place.name} 至 ${clauseTitle(last)}` },
      remark: '',
    };
  }
  if (paragraph !== null || item !== null) return withPart(clause, outline, written);
  if (sentence !== null) return withSentences(clause, outline, sentence, sentenceTo);
  return { place: clausePlace(clause, outline), remark: '' };
}

function withSentences(
  clause: OutlineClause,
  outline: Outline,
  sentence: number,
  sentenceTo: number | null,
): { place: NamedPlace; remark: string } {
  const number = sentence === LAST ? clause.sentences : sentence;
  if (number < 1 || number > clause.sentences) {
    return { place: clausePlace(clause, outline), remark: noSentence(clause, number) };
  }
  const place = sentencePlace(clause, outline, number);
  if (sentenceTo === null || sentenceTo <= number) return { place, remark: '' };
  const last = Math.min(sentenceTo, clause.sentences);
  return {
    place: {
      ...place,
      to: `${clause.id}-${last}`,
      name: `${place.name.replace(/ 句$/, '')} 至 ${last} 句`,
    },
    remark: last < sentenceTo ? noSentence(clause, sentenceTo) : '',
  };
}

function withPart(
  clause: OutlineClause,
  outline: Outline,
  { paragraph, item, subItem }: Written,
): { place: NamedPlace; remark: string } {
  const all = clause.parts ?? [];
  const name = nameOf(clause);
  const only = (found: readonly OutlinePart[], unit: string) =>
    `${name}${found.length > 0 ? `只有 ${found.length} ${unit}` : `不分${unit}`}。`;
  const paragraphs = all.filter(({ depth }) => depth === 0);
  const own = paragraph === null ? null : (paragraphs[paragraph - 1] ?? null);
  if (paragraph !== null && paragraph > 1 && !own) {
    const remark = only(paragraphs.length > 1 ? paragraphs : [], '款');
    return { place: clausePlace(clause, outline), remark };
  }
  const place = own ? partPlace(clause, own.id, outline) : clausePlace(clause, outline);
  if (item === null) return { place, remark: '' };
  const within = own?.id ?? clause.id;
  const items = all.filter(({ id, depth }) => depth === 1 && id.startsWith(`${within}-`));
  const found = items.find(({ id }) => id.endsWith(`-i${item}`));
  if (!found) return { place, remark: only(items, '项') };
  const subItems = all.filter(({ id, depth }) => depth === 2 && id.startsWith(`${found.id}-`));
  const lowest = subItem === null ? found : subItems.find(({ id }) => id.endsWith(`-m${subItem}`));
  if (!lowest) {
    return { place: partPlace(clause, found.id, outline), remark: only(subItems, '目') };
  }
  return { place: partPlace(clause, lowest.id, outline), remark: '' };
}

const PART_NAMES: Record<string, (number: number) => string> = {
  p: (number) => `第 ${number} 款`,
  i: (number) => `第（${toChineseNumeral(number)}）项`,
  m: (number) => `第 ${number} 目`,
};

/** A 款, 项 or 目 by its id: `c2-p2-i1`. */
function partPlace(clause: OutlineClause, id: string, outline: Outline): NamedPlace {
  const whole = clausePlace(clause, outline);
  const names = [...id.slice(clause.id.length).matchAll(/-([pim])(\d+)/g)].map(([, unit, number]) =>
    PART_NAMES[unit!]!(Number(number)),
  );
  const url = `${outline.id}/${clause.id}/#${id}`;
  return { ...whole, url, anchor: id, name: `${whole.name} ${names.join('')}` };
}

function sectionOrSentence(
  { sentence, sentenceTo }: Written,
  section: OutlineSection,
  outline: Outline,
): { place: NamedPlace; remark: string } {
  const own = outline.clauses.find(({ id }) => id === section.id);
  if (own && sentence !== null) return withSentences(own, outline, sentence, sentenceTo);
  return { place: sectionPlace(section, outline), remark: '' };
}

function wholeOf({ id, titles }: Outline): NamedPlace {
  return { document: id, url: `${id}/`, anchor: '', to: null, name: `《${titles[0]}》全文` };
}

function clausePlace(clause: OutlineClause, { id: document }: Outline): NamedPlace {
  const { id } = clause;
  return {
    document,
    url: `${document}/${id}/#${id}`,
    anchor: id,
    to: null,
    name: clauseTitle(clause),
  };
}

function sentencePlace(clause: OutlineClause, outline: Outline, number: number): NamedPlace {
  const { document, name } = clausePlace(clause, outline);
  const anchor = `${clause.id}-${number}`;
  return {
    document,
    url: `${document}/${clause.id}/#${anchor}`,
    anchor,
    to: null,
    name: `${name} 第 ${number} 句`,
  };
}

/** A section with a text of its own has a page of its own; the others stand in the full text. */
function sectionPlace({ id, label, title }: OutlineSection, outline: Outline): NamedPlace {
  const own = outline.clauses.some((clause) => clause.id === id);
  const url = `${outline.id}/${own ? `${id}/` : ''}#${id}`;
  return { document: outline.id, url, anchor: id, to: null, name: label + title };
}

function ranged(place: NamedPlace, to: string | null, scope: readonly Outline[]): NamedPlace {
  const outline = scope.find(({ id }) => id === place.document);
  const last = to && outline ? placeAt(to, outline) : null;
  return last ? { ...place, to: last.anchor, name: `${place.name} 至 ${last.name}` } : place;
}

function nameOf({ id, label, title }: OutlineClause): string {
  return id === 'p' ? '序' : label || title;
}

function clauseTitle(clause: OutlineClause): string {
  return clause.id === 'p' ? '序' : `${clause.label}${clause.title}`;
}

function withLocator(url: string, locator: string): string {
  return locator ? url.replace('#', `?w=${locator}#`) : url;
}

function noSentence(clause: OutlineClause, number: number): string {
  return `${nameOf(clause)}只有 ${clause.sentences} 句，没有第 ${number} 句。`;
}

function missingClause(
  { number, inserted }: Numbered,
  outline: Outline,
): Omit<NamedPlaces, 'rest'> & { rest: string } {
  const numbers = outline.clauses
    .filter(hasNumber)
    .map((clause) => ({ clause, number: labelNumber(clause.label) }))
    .filter((one): one is { clause: OutlineClause; number: number } => one.number !== null);
  const name = `第${toChineseNumeral(number) || number}条${inserted ? `之${toChineseNumeral(inserted)}` : ''}`;
  const near = numbers.filter((one) => one.number <= number).pop() ?? numbers[numbers.length - 1];
  const last = numbers.reduce((most, one) => (one.number > most.number ? one : most), numbers[0]!);
  const till = last ? `，最后一条是${last.clause.label}` : '';
  return {
    ...missing(`《${outline.titles[0]}》没有${name}${till}。`, near?.clause, outline),
    rest: '',
  };
}

function missingDivision({ divisions }: Written, outline: Outline): Omit<NamedPlaces, 'rest'> {
  const { number, unit } = divisions[divisions.length - 1]!;
  const last = outline.sections[outline.sections.length - 1];
  const till = last ? `，最后一部分是“${last.label}${last.title}”` : '';
  const same = outline.clauses.find((clause) => isNumbered(clause, { number, inserted: 0 }));
  return missing(
    `《${outline.titles[0]}》没有第${toChineseNumeral(number) || number}${unit}${till}。`,
    same ?? outline.clauses[outline.clauses.length - 1],
    outline,
  );
}

function missing(
  remark: string,
  nearest: OutlineClause | undefined,
  outline: Outline,
): Omit<NamedPlaces, 'rest'> {
  return { places: [], remark, nearest: nearest ? clausePlace(nearest, outline) : null };
}

const nothing: Omit<NamedPlaces, 'rest'> = { places: [], remark: '', nearest: null };

function one({ place, remark }: { place: NamedPlace; remark: string }): Omit<NamedPlaces, 'rest'> {
  return { places: [place], remark, nearest: null };
}

function found(places: NamedPlace[]): NamedPlaces {
  return { places, remark: '', nearest: null, rest: '' };
}
