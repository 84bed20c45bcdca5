import type { Clause, Section } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import { longDate } from '../text/long-date.ts';
import { clauseName } from '../views/clause-name.ts';
import { type DatedText, FORCE_NAMES, textInForce } from '../views/force.ts';
import { paragraphName } from '../views/paragraph-name.ts';
import { sectionsAround } from '../views/sections-around.ts';

/** What a citation needs to know of the document. */
export interface CitedDocument {
  /** Folder name of the document; keys of BibTeX and CSL begin with it. */
  id: string;
  /** Title as it stands between 《》. */
  title: string;
  kind: string;
  issuers: string[];
  /** ISO date of publication, else of adoption; null when the edition knows neither. */
  date: string | null;
  /** Agency that published it; empty when unknown. */
  agency: string;
  /** Which of its dated texts it is, and what that is worth: 2017年修正, 已废止; absent where that is not said. */
  standing?: string;
}

/** One citation, before it has a format. */
export interface Citation {
  document: CitedDocument;
  /** Where in the document, as readers say it: 第（六）条; empty for the whole document. */
  place: string;
  /** Id of the sentence or clause, as addresses have it: c6-5; empty for the whole document. */
  anchor: string;
  /** The official words, paragraphs separated by '\n'; empty when only the place is cited. */
  words: string;
  /** Of the words on the site; empty where that is not known. */
  address: string;
  /** ISO date on which the reader saw it; null where that is not known. */
  accessed: string | null;
}

/** A way to write a citation down. */
export interface CitationFormat {
  id: string;
  /** Name in the interface. */
  name: string;
  write(citation: Citation): string;
}

/**
 * The key of a citation among others: `minsheng-2025-c6-5`, so that two quotations of a document can
 * stand in one bibliography; the document's own id where it is cited as a whole.
 */
export function citationKey({ document, anchor }: Pick<Citation, 'document' | 'anchor'>): string {
  return [document.id, anchor].filter(Boolean).join('-');
}

/**
 * What a citation needs to know of the document. Nothing is invented: what is unknown stays out.
 * @param text which of its dated texts; its own when it is not said
 */
export function citedDocument(
  edition: Edition,
  text: DatedText | undefined = textInForce(edition),
): CitedDocument {
  const { id, document } = edition;
  const other = text !== undefined && !text.own;
  const standing = text ? standingOf(edition, text) : '';
  return {
    ...(standing && { standing }),
    id,
    title: document.shortTitle,
    kind: document.kind,
    issuers: document.issuers,
    date:
      text?.revision.adopted ??
      (other ? null : (document.published?.date ?? document.adopted ?? null)),
    agency: document.published?.agency ?? '',
  };
}

/** The name of a dated text where there are several, and that it is not in force where that is so. */
function standingOf({ revisions }: Edition, { revision, force }: DatedText): string {
  const several = revisions && (revision.name ?? `${longDate(revision.date)}起施行的文本`);
  const state = force === 'in-force' ? '' : FORCE_NAMES[force];
  return [several, state].filter(Boolean).join('，');
}

/**
 * A clause as a citation names it: 第（六）条, 第六条, “一、总体要求”第（一）条 where numbers begin anew,
 * “五、保障措施”部分, 附件1“示例办法”第三条; with a part of it, 第十六条第二款第（一）项.
 * @param paragraph id of a paragraph of the clause, when a part of it is cited
 */
export function placeOf({ sections }: Edition, clause: Clause, paragraph?: string): string {
  const { kind, section, id } = clause;
  const around = sectionsAround(sections, section);
  const annex = around.find(({ level }) => level === 'annex');
  const before = annex ? annexName(annex) : '';
  const part = paragraph ? paragraphName(clause, paragraph) : '';
  const innermost = around[around.length - 1];
  if (kind === 'preamble') return `序言${part}`;
  if (kind === 'matter') return `${before}${clauseName(clause)}`;
  if (kind === 'section') {
    if (innermost && innermost === annex) return `${before}${part}`;
    return `${before}“${innermost?.heading ?? ''}”部分${part}`;
  }
  const own = annex ? id.slice(annex.id.length + 1) : id;
  // 1.2 names its section itself.
  const anew = own.includes('-') && !/^\d+\.\d/.test(clause.label);
  const restarts = anew && innermost ? `“${innermost.heading}”` : '';
  return `${before}${restarts}${clauseNumber(clause)}${part}`;
}

/** 第十七条之一 as it is; 第（六）条 for （六）, 第一条 for 一、, 第1.1条 for 1.1. */
function clauseNumber({ label }: Clause): string {
  return label.startsWith('第') ? label : `第${label.replace(/[、．.\s]+$/u, '')}条`;
}

/** 附件1“示例办法”; “示例办法” where it has no label. */
function annexName({ label, title }: Section): string {
  return `${label}${title ? `“${title}”` : ''}` || '附文';
}

/** From one place to another: 第（六）条至第（七）条. */
export function placesBetween(first: string, last: string): string {
  return first === last ? first : `${first}至${last}`;
}
