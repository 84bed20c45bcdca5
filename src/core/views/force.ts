import type { Edition } from '../model/edition.ts';
import type { Revision } from '../model/revision.ts';
import { longDate } from '../text/long-date.ts';
import { allRevisions, revisionName } from './revision-name.ts';

/** 尚未施行, 现行有效, 已修改, 已废止. */
export type Force = 'pending' | 'in-force' | 'amended' | 'repealed';

export const FORCE_NAMES: Record<Force, string> = {
  pending: '尚未施行',
  'in-force': '现行有效',
  amended: '已修改',
  repealed: '已废止',
};

/**
 * What a dated text of a document is worth on a day. Core has no clock: the day is the edition's own
 * (`edition.date`) wherever the state is shown, and it is shown with the day.
 * @param date from which the text is in force
 * @param day ISO
 */
export function forceOn(edition: Edition, date: string, day: string): Force {
  if (day < date) return 'pending';
  const { repealed } = edition.document.force ?? {};
  const successor = allRevisions(edition).find((other) => other.date > date);
  if (successor && successor.date <= day) return 'amended';
  return repealed && repealed.date <= day ? 'repealed' : 'in-force';
}

/** A dated text of a document with what it is worth on the day of the edition. */
export interface DatedText {
  revision: Revision;
  name: string;
  force: Force;
  /** Whether it is the text that the document's own address shows. */
  own: boolean;
  /** Day before which it was in force: when the next began, or the document was repealed; null where none is known. */
  until: string | null;
  /** Where it stands, under the document's folder; empty for the document's own address. */
  address: string;
}

/** All dated texts of a document, earliest first, on the day of its edition. */
export function datedTexts(edition: Edition): DatedText[] {
  const { edition: own, force } = edition.document;
  const revisions = allRevisions(edition);
  return revisions.map((revision, at): DatedText => {
    const isOwn = revision.date === force?.from;
    return {
      revision,
      name: revisionName(revision),
      force: forceOn(edition, revision.date, own.date),
      own: isOwn,
      until: revisions[at + 1]?.date ?? force?.repealed?.date ?? null,
      address: isOwn ? '' : `revisions/${revision.date}/`,
    };
  });
}

/** The dated text that the document's own address shows; undefined where it says nothing of its dates. */
export function textInForce(edition: Edition): DatedText | undefined {
  return datedTexts(edition).find(({ own }) => own);
}

/**
 * What a text is worth, in a sentence that stays true: 自2024年1月1日起施行，截至2026年11月27日现行有效。
 */
export function forceSentence(edition: Edition, { revision, force, until }: DatedText): string {
  const { document } = edition;
  const day = longDate(document.edition.date);
  const from = `${longDate(revision.date)}起施行`;
  if (force === 'pending') return `自${from}，到本版发布的${day}尚未施行。`;
  if (force === 'in-force') {
    const next =
      until === null
        ? ''
        : document.force?.repealed?.date === until
          ? `；自${longDate(until)}起由${document.force.repealed.by}废止`
          : `；自${longDate(until)}起改用新的文本`;
    return `自${from}，截至${day}现行有效${next}。`;
  }
  if (force === 'repealed') {
    const { date, by } = document.force!.repealed!;
    return `自${from}，${longDate(date)}起由${by}废止。`;
  }
  return `${from}，${longDate(until!)}起已由新的文本代替。`;
}
