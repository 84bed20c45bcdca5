import type { Corroboration } from '../model/apparatus.ts';
import type { Edition } from '../model/edition.ts';
import { codePointLength, type Span, sliceCodePoints } from '../text/code-points.ts';
import { toChineseNumeral } from '../text/numerals.ts';
import { inBrackets, sourceName, sourceNameInFull } from './source-name.ts';
import { isDebris } from './variants-of.ts';

/** Who attests a block, with all that is needed to say so in words. */
export interface Attestation {
  /** Ids of the witnesses that reach all of it, and of those that reach some of it. */
  wholly: string[];
  partly: string[];
  /** Whether every witness of the document reaches all of it. */
  byAll: boolean;
  /** Places at which a witness departs; debris of the page does not count. */
  variants: number;
  lone: LoneStretch[];
  /** Whether some of it stands in no witness. */
  unattested: boolean;
}

/** Words that only one witness reaches. */
export interface LoneStretch {
  witness: string;
  span: Span;
  /** Its first words, for naming it. */
  opening: string;
  /** Whether it is all of the block, runs to the end of it, or is a part within. */
  extent: 'all' | 'to the end' | 'within';
  /** Its words, cut where a quotation begins or ends, with the commentaries that have them. */
  parts: { text: string; quotedBy: string[] }[];
  /** How many sentences it has, wholly or in part. */
  sentences: number;
  /** Sentences of which a commentary has all, and those of which it has some. */
  sentencesQuoted: number;
  sentencesPartlyQuoted: number;
  /** Ids of the commentaries, in the order of the edition. */
  quotedBy: string[];
}

/** How many characters name a stretch. */
const OPENING = 9;

/** @returns null where the document has no witnesses, or no such block */
export function attestationOfBlock(edition: Edition, id: string): Attestation | null {
  const { apparatus } = edition;
  const block = apparatus?.blocks.find((candidate) => candidate.id === id);
  const found = apparatus?.attestations.find((candidate) => candidate.block === id);
  if (!apparatus || !block || !found) return null;
  const sentences = edition.clauses.find((clause) => clause.id === id)?.sentences ?? [
    { start: 0, end: codePointLength(block.text) },
  ];
  const quotations = apparatus.quotations.filter((quotation) => quotation.block === id);
  return {
    wholly: found.wholly,
    partly: found.partly,
    byAll: found.wholly.length === apparatus.witnesses.length,
    variants: apparatus.places.filter((place) => place.block === id && !isDebris(apparatus, place))
      .length,
    lone: found.alone.map(({ witness, span }): LoneStretch => {
      const inside = quotations.filter((quotation) => meet(quotation.span, span));
      const here = sentences.filter((sentence) => meet(sentence, span));
      const quoted = here
        .map((sentence) => inside.filter((quotation) => meet(quotation.span, sentence)))
        .filter((found) => found.length > 0);
      const whole = quoted.filter((found) => found.some(({ kind }) => kind === 'sentence')).length;
      return {
        witness,
        span,
        opening: sliceCodePoints(block.text, span.start, Math.min(span.end, span.start + OPENING)),
        extent: extentOf(span, block.text),
        parts: cut(block.text, span, inside),
        sentences: here.length,
        sentencesQuoted: whole,
        sentencesPartlyQuoted: quoted.length - whole,
        quotedBy: edition.commentary
          .map((piece) => piece.id)
          .filter((piece) => inside.some((quotation) => pieceOf(quotation) === piece)),
      };
    }),
    unattested: found.unattested.length > 0,
  };
}

/** The same in one sentence: 三份来源一致 / 三份来源都有，异文（文字不同）5 处 / 仅一份来源（载全文的报纸）… */
export function attestationSentence(
  { wholly, partly, byAll, variants, lone, unattested }: Attestation,
  edition: Edition,
): string {
  const reaching = [...wholly, ...partly].toSorted();
  if (reaching.length === 0) return '没有来源可据。';
  const differ = variants > 0 ? `异文（文字不同）${variants} 处` : '';
  const number = reaching.length === 2 ? '两' : toChineseNumeral(reaching.length);
  const named = (ids: readonly string[]): string =>
    inBrackets(ids.map((id) => sourceNameInFull(edition, id)));
  const names = byAll ? '' : named(reaching);
  const [only] = lone;
  const head =
    reaching.length === 1
      ? ['仅一份来源', names, differ && `，${differ}`]
      : [number, '份来源', names, differ ? `都有，${differ}` : '一致'];
  const where =
    reaching.length > 1 && only
      ? `；${only.extent === 'to the end' ? `自“${only.opening}”以下` : `“${only.opening}”一段`}仅一份${named([only.witness])}`
      : '';
  const missing = unattested ? '；有的字没有来源可据' : '';
  return `${head.join('')}${where}${corroboration(lone, edition)}${missing}。`;
}

function corroboration(lone: readonly LoneStretch[], edition: Edition): string {
  if (lone.length === 0) return '';
  const whole = lone.reduce((total, { sentencesQuoted }) => total + sentencesQuoted, 0);
  const part = lone.reduce((total, stretch) => total + stretch.sentencesPartlyQuoted, 0);
  if (whole + part === 0) return '，没有旁证';
  const all = lone.reduce((total, { sentences }) => total + sentences, 0);
  const counts = [whole > 0 && `${whole} 句`, part > 0 && `${part} 句的一部分`].filter(Boolean);
  const names = [...new Set(lone.flatMap(({ quotedBy }) => quotedBy))]
    .map((id) => sourceName(edition, id))
    .join('、');
  return whole === all ? `，另有${names}可证` : `，其中 ${counts.join('、')}另有${names}可证`;
}

function extentOf({ start, end }: Span, text: string): LoneStretch['extent'] {
  if (end < codePointLength(text)) return 'within';
  return start === 0 ? 'all' : 'to the end';
}

/** The words of a span, cut at every border of a quotation inside it. */
function cut(text: string, span: Span, quotations: readonly Corroboration[]): LoneStretch['parts'] {
  const inner = quotations.flatMap((quotation) => [quotation.span.start, quotation.span.end]);
  const borders = [span.start, ...inner.filter((at) => span.start < at && at < span.end), span.end];
  const sorted = [...new Set(borders)].toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const here = { start: sorted[at]!, end };
    const covering = quotations.filter((quotation) => meet(quotation.span, here));
    return {
      text: sliceCodePoints(text, here.start, here.end),
      quotedBy: [...new Set(covering.map(pieceOf))],
    };
  });
}

function pieceOf({ source }: Corroboration): string {
  return source.slice(0, source.indexOf('#'));
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
