import type { Edition } from '../core/model/edition.ts';
import type { Progress } from '../core/model/progress.ts';
import type { Evidence } from '../core/model/quotation.ts';
import type { Choice, Doubt } from '../core/model/reading.ts';
import type { PracticeReport, ReportTie } from '../core/model/report.ts';
import { TARGET_KINDS, type Target } from '../core/model/target.ts';
import { longDate } from '../core/text/long-date.ts';
import { clauseName } from '../core/views/clause-name.ts';
import { sourceNameInFull } from '../core/views/source-name.ts';
import { sourceName } from './term-facts.ts';

/** What the editors have to say of words of the text beside explaining terms. */
export interface Appendix {
  id: 'targets' | 'progress' | 'practice' | 'readings';
  title: string;
  /** What a reader should know before using it. */
  lead: string;
  entries: AppendixEntry[];
}

export interface AppendixEntry {
  /** The words of the text, with the name of their clause (（六）), and what limits the tie to them. */
  on: { name: string; evidence: Evidence; limit: string }[];
  /** The editors' words, a paragraph an item. */
  says: string[];
}

/** The appendices of an edition in the order in which they are shown; those with nothing left out. */
export function appendicesOf(edition: Edition): Appendix[] {
  const { targets, progress, reports, choices, doubts, document } = edition;
  const names = new Map(edition.clauses.map((clause) => [clause.id, clauseName(clause)]));
  const on = (evidence: Evidence, limit = '') => {
    return { name: names.get(evidence.clause) ?? '', evidence, limit };
  };
  const readings = [
    ...choices.map((choice) => ({
      on: [on(choice.evidence)],
      says: [choiceWords(choice, edition)],
    })),
    ...doubts.map((doubt) => ({ on: [on(doubt.evidence)], says: [doubtWords(doubt)] })),
  ];
  const appendices: Appendix[] = [
    {
      id: 'targets',
      title: '数字和期限',
      lead: '引号里是原文，其余是编者归纳；编者推算的年份不是官方期限。',
      entries: targets.map((one) => ({ on: [on(one.evidence)], says: [targetWords(one)] })),
    },
    {
      id: 'progress',
      title: '后续进展',
      lead: `进展核至 ${document.edition.checked}。没有记到的，不等于没有发生。`,
      entries: progress.map((one) => ({ on: [on(one.evidence)], says: progressWords(one) })),
    },
    {
      id: 'practice',
      title: '各地实践',
      lead: '编者据报纸转述，不是原文的一部分。',
      entries: reports.map((one) => ({
        on: one.ties.map((tie) => on(tie, limitOf(tie))),
        says: reportWords(one),
      })),
    },
    {
      id: 'readings',
      title: '校勘',
      lead: '正文是把几份报纸逐字对照校定的。这里说各份不一致的地方为什么这样取，以及没有改动而存疑的地方。',
      entries: readings,
    },
  ];
  return appendices.filter(({ entries }) => entries.length > 0);
}

/** `（六）“…”` of each place, in one line. */
export function placeWords({ on }: AppendixEntry): string {
  return on.map(({ name, evidence, limit }) => `${name}“${evidence.quote}”${limit}`).join('；');
}

function limitOf({ weak, note }: ReportTie): string {
  const words = [weak && '关联较弱', note].filter(Boolean).join('：');
  return words && `（${words}）`;
}

function targetWords({ kind, indicator, target, deadline, reckoned, note }: Target): string {
  const due = [
    deadline ?? '无期限',
    reckoned && `约${reckoned.year}年（编者推算：${reckoned.basis}，不是官方期限）`,
  ];
  return sentences(
    `${TARGET_KINDS[kind]}：${indicator}，${target}`,
    `期限：${due.filter(Boolean).join('，')}`,
    note,
  );
}

function progressWords(one: Progress): string[] {
  const { date, dateOf, relation, fact, source, notVerified } = one;
  return [
    sentences(`${longDate(date)}${dateOf}（${relation}）`, fact),
    sentences(
      `出处：${source ? sourceName(source) : '如上文所述，词条没有另列'}`,
      notVerified && `未核：${notVerified}`,
    ),
  ];
}

function reportWords(report: PracticeReport): string[] {
  const { title, account, genre, paper, place, date, condition } = report;
  const imprint = [genre, paper, place, date ? longDate(date) : '刊出日期不详'].join('，');
  return [sentences(`《${title}》，${imprint}`, condition ?? null), ...account];
}

function choiceWords({ witness, rejected, reason }: Choice, edition: Edition): string {
  return sentences(`${sourceNameInFull(edition, witness)}作“${rejected}”，不取`, reason);
}

function doubtWords({ doubt, foundSince }: Doubt): string {
  const since = foundSince.map(
    ({ month, says, source }) =>
      `后来见到（${month}）：${says}出处：${sourceName(source)}${source.url ? `，${source.url}` : ''}`,
  );
  return sentences(`存疑：${doubt}`, ...since);
}

/** Sentences with one full stop each, whether or not they came with one. */
function sentences(...parts: (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part}`.replace(/[。；]?$/u, '。'))
    .join('');
}
