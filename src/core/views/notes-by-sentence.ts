import type { Audience } from '../model/audience.ts';
import type { Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import type { PlainSentence } from '../model/plain.ts';
import type { Progress } from '../model/progress.ts';
import type { Doubt } from '../model/reading.ts';
import type { Target } from '../model/target.ts';
import type { Mention, Term } from '../model/term.ts';
import type { Tie } from '../model/tie.ts';
import type { Span } from '../text/code-points.ts';

/** All that bears on one sentence of a clause, or on its heading. */
export interface SentenceNotes {
  /** Id of the sentence; of the clause for its heading and what else stands before its first sentence. */
  id: string;
  /** From 1; 0 for the heading. */
  nth: number;
  /** 句解. */
  plain: PlainSentence | null;
  /** Terms that the clause mentions here first. */
  terms: { term: Term; mention: Mention }[];
  /** What explainers say of it. */
  explained: Tie[];
  /** What other commentaries have of it. */
  quoted: Tie[];
  /** Whom it concerns, each with the basis on which that is said: named by the text wherever it is. */
  audiences: { audience: Audience; basis: Audience['mentions'][number]['basis'] }[];
  targets: Target[];
  progress: Progress[];
  doubts: Doubt[];
}

/**
 * What the edition says of a clause, sentence by sentence in the order of the text. What reaches over
 * several sentences stands with the first of them.
 * @returns heading first, then every sentence, whether anything bears on it or not
 */
export function notesBySentence(edition: Edition, clause: Clause): SentenceNotes[] {
  const explainers = new Set(
    edition.commentary.filter(({ kind }) => kind === 'explainer').map(({ id }) => id),
  );
  const places = [
    { id: clause.id, nth: 0, start: 0 },
    ...clause.sentences.map(({ id, start }, at) => ({ id, nth: at + 1, start })),
  ];
  const placeOf = ({ start }: Span) => places.findLast((place) => place.start <= start)!.id;
  const evident = <T extends { evidence: { clause: string } & Span }>(all: readonly T[]) =>
    all.filter(({ evidence }) => evidence.clause === clause.id);
  const here = {
    terms: edition.mentions
      .filter((mention) => mention.clause === clause.id && mention.first)
      .flatMap((mention) => {
        const term = edition.terms.find(({ id }) => id === mention.term);
        return term ? [{ term, mention }] : [];
      }),
    ties: evident(edition.ties),
    targets: evident(edition.targets),
    progress: evident(edition.progress),
    doubts: evident(edition.doubts),
    audiences: edition.audiences.flatMap((audience) =>
      audience.mentions
        .filter((mention) => mention.clause === clause.id)
        .map((mention) => ({ audience, mention })),
    ),
  };
  return places.map(({ id, nth }) => {
    const at = ({ evidence }: { evidence: Span }) => placeOf(evidence) === id;
    const ties = here.ties.filter(at);
    const mentions = here.audiences.filter(({ mention }) => placeOf(mention) === id);
    return {
      id,
      nth,
      plain: edition.plain.find(({ sentence }) => sentence === id) ?? null,
      terms: here.terms.filter(({ mention }) => placeOf(mention) === id),
      explained: ties.filter(({ commentary }) => explainers.has(commentary)),
      quoted: ties.filter(({ commentary }) => !explainers.has(commentary)),
      audiences: [...new Set(mentions.map(({ audience }) => audience))].map((audience) => {
        const own = mentions.filter((one) => one.audience === audience);
        const named = own.some(({ mention }) => mention.basis === '明示');
        return { audience, basis: named ? '明示' : '推断' };
      }),
      targets: here.targets.filter(at),
      progress: here.progress.filter(at),
      doubts: here.doubts.filter(at),
    };
  });
}
