/**
 * The places that a text names, as laws name them (立法技术规范（试行）（一）, 引用法条的表述): 本法第十五条第
 * 二款, 前款, 本条第一款, 第三条至第五条, 《社会保险法》第十五条, 刑法第三百条. Only what there is is linked; where
 * another law is named that the library does not hold, nothing is.
 */
import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import type { Reference } from '../model/reference.ts';
import { codePointLength } from '../text/code-points.ts';
import { readNumeral } from '../text/numerals.ts';
import { sectionsAround } from '../views/sections-around.ts';
import type { CitedTitles } from './cited-titles.ts';
import type { Outline } from './outline.ts';
import { isDivision, isWithin } from './outline-numbers.ts';
import { resolved } from './resolve.ts';
import { aligned, type Mentioned, partsAt, referencesIn } from './written.ts';

const OWN =
  /本(?:法|条例|办法|规定|规则|细则|决定|意见|解释|章程|准则|通则|规程|规范|标准|方案|守则|编|分编|章|节)(?:的)?$/u;
/** The name of a kind of document right before a number: another document, known or not. */
const OTHER =
  /(?:法|典|条例|规定|办法|规则|细则|解释|决定|章程|公约|协定|协议|议定书|准则|通则|规程|修正案|决议|意见|通知|标准|该|同|其)(?:的)?$/u;
const TITLE = /《((?:[^《》]|《[^《》]*》)+)》/gu;
/** Between a title and the number of its clause: （以下简称…）. */
const BEHIND_TITLE = /^(?:[（(][^（）()]{0,40}[）)])?(?:的|中)?\s*$/u;
const SHORT_NAME = /《([^《》]+)》\s*[（(]以下(?:简|统)?称[：:]?[“"《]?([^“”"《》（）()]{2,20})/gu;
const RELATIVE =
  /前(?:[两二三四五六])?款|前条|前项|本条|本款|第\(?[一二三四五六七八九十]{1,3}\)?[款项]/gu;
const LISTED = /^(?:、|和|或者|或|以及|及|与|至|，)?$/u;
/** A law that amends another speaks of that one's clauses. */
const AMENDS = /修正案|修改|废止/;

/** Where words of a clause lead. */
interface Lead {
  /** UTF-16 offsets in the clause. */
  start: number;
  end: number;
  target: Reference['target'] | null;
}

/** What was read last: a list goes on from there. */
interface Before {
  end: number;
  /** The document that was named; null for one that is not there. */
  document: string | null;
  clause: string | null;
  paragraph: string | null;
}

/** @param outlines of every document, by id */
export function referencesOf(
  edition: Edition,
  titles: CitedTitles,
  outlines: ReadonlyMap<string, Outline>,
): Reference[] {
  const shortNames = shortNamesIn(edition, titles);
  return edition.clauses.flatMap((clause) =>
    clause.matter
      ? []
      : new ClauseReader(edition, clause, titles, shortNames, outlines)
          .leads()
          .flatMap(({ start, end, target }): Reference[] => {
            if (!target) return [];
            const from = codePointLength(clause.text.slice(0, start));
            const to = from + codePointLength(clause.text.slice(start, end));
            return [{ clause: clause.id, start: from, end: to, target }];
          }),
  );
}

/** 《中华人民共和国个人所得税法》（以下简称税法）: names that a text gives to others. */
function shortNamesIn({ clauses }: Edition, titles: CitedTitles): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { text } of clauses) {
    for (const [, title = '', name = ''] of text.matchAll(SHORT_NAME)) {
      names.set(name, titles.titled(title));
    }
  }
  return names;
}

class ClauseReader {
  private readonly edition: Edition;
  private readonly clause: Clause;
  private readonly titles: CitedTitles;
  private readonly shortNames: ReadonlyMap<string, string | null>;
  private readonly outlines: ReadonlyMap<string, Outline>;
  private before: Before | null = null;

  constructor(
    edition: Edition,
    clause: Clause,
    titles: CitedTitles,
    shortNames: ReadonlyMap<string, string | null>,
    outlines: ReadonlyMap<string, Outline>,
  ) {
    this.edition = edition;
    this.clause = clause;
    this.titles = titles;
    this.shortNames = shortNames;
    this.outlines = outlines;
  }

  leads(): Lead[] {
    const { text } = this.clause;
    if (!/[第前《]/u.test(text)) return [];
    const heading = Array.from(text).slice(0, this.clause.heading.end).join('').length;
    const absolute = referencesIn(text).filter(
      (one) => one.start >= heading && text[one.start] === '第' && !isHeading(one, text),
    );
    const named = [...text.matchAll(TITLE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      title: match[1]!,
    }));
    const inTitle = ({ start }: { start: number }) =>
      named.some((title) => title.start < start && start < title.end);
    const relative = relativesIn(text).filter(
      ({ start }) =>
        start >= heading && !absolute.some((one) => one.start <= start && start < one.end),
    );
    const leads: Lead[] = [];
    const used = new Set<object>();
    const all = [
      ...absolute
        .filter((one) => !inTitle(one))
        .map((one) => ({ start: one.start, absolute: one, relative: null })),
      ...relative
        .filter((one) => !inTitle(one))
        .map((one) => ({ start: one.start, absolute: null, relative: one })),
    ].sort((a, b) => a.start - b.start);
    for (const one of all) {
      if (one.relative) {
        leads.push(this.relative(one.relative));
        continue;
      }
      const title = named.findLast(
        ({ end }) => end <= one.start && BEHIND_TITLE.test(text.slice(end, one.start)),
      );
      if (title) used.add(title);
      leads.push(this.absolute(one.absolute, title ?? null));
    }
    for (const title of named.filter((one) => !used.has(one))) {
      const document = this.titles.titled(title.title);
      const target = document && document !== this.edition.id ? whole(document) : null;
      leads.push({ start: title.start, end: title.end, target });
    }
    return leads.sort((a, b) => a.start - b.start);
  }

  private absolute(written: Mentioned, title: { start: number; title: string } | null): Lead {
    const { document, start } = this.documentOf(written, title);
    const lead: Lead = { start, end: written.end, target: null };
    const place = document === null ? null : this.placeOf(document, written);
    lead.target = place;
    const { clauseTo } = written;
    this.before = {
      end: written.end,
      document,
      clause: clauseTo ? null : (place?.clause ?? null),
      paragraph: place?.anchor ?? null,
    };
    return lead;
  }

  /** Which document a numbered place is of, and where its name begins that belongs to the link. */
  private documentOf(
    { start }: Mentioned,
    title: { start: number; title: string } | null,
  ): { document: string | null; start: number } {
    const { text } = this.clause;
    if (title) return { document: this.titles.titled(title.title), start: title.start };
    const ahead = text.slice(0, start);
    if (OWN.test(ahead)) return { document: this.edition.id, start };
    if (this.before && LISTED.test(text.slice(this.before.end, start))) {
      return { document: this.before.document, start };
    }
    for (const [name, document] of this.shortNames) {
      if (ahead.endsWith(name)) return { document, start: start - name.length };
    }
    const known = this.titles.endingIn(ahead);
    if (known) return known;
    if (OTHER.test(ahead) || this.isForeign(start)) {
      return { document: null, start };
    }
    return { document: this.edition.id, start };
  }

  /** The place in a document, where there is just one; in an annex, in this annex. */
  private placeOf(document: string, written: Mentioned): Reference['target'] | null {
    const outline = this.outlines.get(document);
    if (!outline) return null;
    const annex = document === this.edition.id ? annexOf(this.clause.id) : '';
    const clauses = outline.clauses.filter(({ id }) => annexOf(id) === annex);
    const sections = this.sectionsMeant(document, written, outline, annex);
    const { places, remark } = resolved(written, { ...outline, clauses, sections });
    const [place, other] = places;
    if (!place || other || remark !== '') return null;
    const clause = clauses.find(
      ({ id }) => place.anchor === id || place.anchor.startsWith(`${id}-`),
    );
    // A clause that names itself leads nowhere.
    const isSelf = document === this.edition.id && place.anchor === this.clause.id;
    return isSelf ? null : { document, clause: clause?.id ?? null, anchor: place.anchor };
  }

  /** Of divisions whose numbers begin anew, those of the division in which the words stand: 本章第一节. */
  private sectionsMeant(
    document: string,
    { divisions, clause }: Mentioned,
    outline: Outline,
    annex: string,
  ): Outline['sections'] {
    const sections = outline.sections.filter(({ id }) => annexOf(id) === annex);
    const [outermost] = divisions;
    if (!outermost || clause) return sections;
    const named = sections.filter((section) => isDivision(section, outermost));
    if (named.length < 2) return sections;
    const around =
      document === this.edition.id
        ? sectionsAround(this.edition.sections, this.clause.section)
        : [];
    // From the innermost out, the first that holds one of that name.
    for (const { id } of around.toReversed()) {
      const within = sections.filter((section) => isWithin(section.id, id, outline));
      if (named.filter((section) => within.includes(section)).length === 1) return within;
    }
    return [];
  }

  private relative(written: Relative): Lead {
    const { start, end, base, count, paragraph, item, subItem } = written;
    const { before } = this;
    const goesOn =
      before !== null && LISTED.test(this.clause.text.slice(before.end, start)) ? before : null;
    const lead: Lead = { start, end, target: null };
    const put = (document: string | null, clause: string | null, within: string | null): Lead => {
      const anchor =
        document &&
        clause &&
        partIn(this.outlines.get(document)!, clause, within, { paragraph, item, subItem });
      this.before = { end, document, clause, paragraph: anchor || within };
      if (!document || !clause || !anchor) return lead;
      if (document === this.edition.id && anchor === this.clause.id) return lead;
      return { ...lead, target: { document, clause, anchor } };
    };
    if (base === 'numbered') {
      // 第十二条第一款、第三款; 前款第一项、第二项.
      if (goesOn) {
        const within = paragraph === null ? upTo(goesOn.paragraph, 'p') : null;
        return put(goesOn.document, goesOn.clause, within);
      }
      if (OTHER.test(this.clause.text.slice(0, start)) || this.isForeign(start)) return lead;
      return put(
        this.edition.id,
        this.clause.id,
        paragraph === null ? this.paragraphAt(start) : null,
      );
    }
    if (this.isForeign(start)) return lead;
    const own = this.edition.id;
    if (base === 'this-clause') return put(own, this.clause.id, null);
    if (base === 'this-paragraph') return put(own, this.clause.id, this.paragraphAt(start));
    if (base === 'clause-before') return put(own, this.clauseBefore(), null);
    if (base === 'item-before') {
      const sibling = this.itemBefore(start);
      this.before = { end, document: own, clause: this.clause.id, paragraph: sibling };
      return sibling
        ? { ...lead, target: { document: own, clause: this.clause.id, anchor: sibling } }
        : lead;
    }
    const at = this.paragraphNumber(start) - count;
    return at < 1 ? lead : put(own, this.clause.id, `${this.clause.id}-p${at}`);
  }

  /** Words of another law: what stands in quotation marks, and all numbers of one that amends another. */
  private isForeign(start: number): boolean {
    return AMENDS.test(this.edition.title) || isQuoted(this.clause.text.slice(0, start));
  }

  private paragraphAt(start: number): string | null {
    const at = codePointLength(this.clause.text.slice(0, start));
    const own = this.clause.paragraphs.findLast((one) => one.start <= at && at < one.end);
    return own && this.clause.paragraphs.length > 1 ? upTo(own.id, 'p') : null;
  }

  /** Number of the paragraph (款) of an offset; 0 where the clause has one only. */
  private paragraphNumber(start: number): number {
    return Number(/-p(\d+)/.exec(this.paragraphAt(start) ?? '')?.[1] ?? 0);
  }

  private itemBefore(start: number): string | null {
    const at = codePointLength(this.clause.text.slice(0, start));
    const items = this.clause.paragraphs.filter(({ depth }) => depth === 1);
    const own = items.findIndex((one) => one.start <= at && at < one.end);
    return items[own - 1]?.id ?? null;
  }

  private clauseBefore(): string | null {
    const { clauses } = this.edition;
    const at = clauses.findIndex(({ id }) => id === this.clause.id);
    const before = clauses.slice(0, at).findLast(({ kind }) => kind === 'clause');
    return before && annexOf(before.id) === annexOf(this.clause.id) ? before.id : null;
  }
}

/** A reference that says where it is from where it stands. */
interface Relative {
  start: number;
  end: number;
  base:
    | 'numbered'
    | 'this-clause'
    | 'this-paragraph'
    | 'clause-before'
    | 'item-before'
    | 'paragraphs-before';
  /** How many paragraphs back. */
  count: number;
  paragraph: number | null;
  item: number | null;
  subItem: number | null;
}

function relativesIn(text: string): Relative[] {
  const { plain, offsets } = aligned(text);
  const found: Relative[] = [];
  let from = 0;
  for (const { 0: words, index } of plain.matchAll(RELATIVE)) {
    if (index < from) continue;
    const numbered = words.startsWith('第');
    const behind = numbered ? index : index + words.length;
    const { length, ...parts } = partsAt(plain.slice(behind));
    if (numbered && length === 0) continue;
    from = behind + length;
    const count = readNumeral(words.slice(1, -1)) ?? 1;
    const [start, end] = [offsets[index]!, offsets[from] ?? text.length];
    found.push({ start, end, base: baseOf(words), count, ...parts });
  }
  return found;
}

function baseOf(words: string): Relative['base'] {
  if (words === '本条') return 'this-clause';
  if (words === '本款') return 'this-paragraph';
  if (words === '前条') return 'clause-before';
  if (words === '前项') return 'item-before';
  return words.startsWith('前') ? 'paragraphs-before' : 'numbered';
}

/** The anchor of a part of a clause, where there is one; that of the clause or paragraph where none is named. */
function partIn(
  { clauses }: Outline,
  clause: string,
  within: string | null,
  { paragraph, item, subItem }: Pick<Relative, 'paragraph' | 'item' | 'subItem'>,
): string | null {
  const parts = clauses.find(({ id }) => id === clause)?.parts ?? [];
  const base = paragraph === null ? (within ?? clause) : `${clause}-p${paragraph}`;
  const steps = [
    ...(item === null ? [] : [`i${item}`]),
    ...(subItem === null ? [] : [`m${subItem}`]),
  ];
  if (base === clause && steps.length === 0) return clause;
  const exact = [base, ...steps].join('-');
  if (parts.some(({ id }) => id === exact)) return exact;
  // 第十二条第（一）项, where its items stand in one paragraph.
  const items = parts.filter(
    ({ id }) => id.startsWith(`${base}-`) && id.endsWith(`-${steps.join('-')}`),
  );
  return steps.length > 0 && items.length === 1 ? items[0]!.id : null;
}

/** `c2-p2-i1` up to its paragraph: `c2-p2`. */
function upTo(id: string | null, unit: string): string | null {
  return new RegExp(`^.*?-${unit}\\d+`).exec(id ?? '')?.[0] ?? null;
}

function whole(document: string): Reference['target'] {
  return { document, clause: null, anchor: '' };
}

function annexOf(id: string): string {
  return /^a\d+(?=-|$)/.exec(id)?.[0] ?? '';
}

/** A line that begins with the number of a division is a heading. */
function isHeading({ start, clause }: Mentioned, text: string): boolean {
  return clause === null && (start === 0 || text[start - 1] === '\n');
}

/** Whether quotation marks are open at the end. */
function isQuoted(ahead: string): boolean {
  return ahead.lastIndexOf('“') > ahead.lastIndexOf('”');
}
