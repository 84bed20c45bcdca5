import { comparand, type SharedWords, sharedWords, THRESHOLDS } from '../compare/shared-words.ts';
import type { Token } from '../compare/tokens.ts';
import type { Corroboration } from '../model/apparatus.ts';
import type { BaseBlock } from '../model/variant.ts';

/** A text that quotes the base without carrying it: a paragraph of a summary or a commentary. */
export interface SecondaryText {
  id: string;
  text: string;
}

const SENTENCE_END = /^[。?!]$/u;
const PHRASE_END = /^[,;:。?!]$/u;

/**
 * Which sentences and phrases of the base each secondary text has: its shared words
 * (`compare/shared-words.ts`), cut to whole phrases. Phrases that follow each other are one. In the
 * order of the texts, then of the base.
 */
export function findCorroborations(
  base: readonly BaseBlock[],
  texts: readonly SecondaryText[],
): Corroboration[] {
  const blocks = base.map(({ id, text }) => ({ id, ...comparand(text) }));
  return texts.flatMap(({ id: source, text }) => {
    const said = comparand(text);
    const shared = sharedWords(said, blocks, THRESHOLDS.corroboration);
    return blocks.flatMap(({ id: block, tokens }, at) =>
      phrasesOf(tokens).flatMap((phrases) =>
        shared
          .filter((words) => words.text === at)
          .flatMap((words) => wholePhrases(words, phrases, tokens))
          .map(({ from, to, whole, offset }): Corroboration => {
            const end = to - 1;
            return {
              source,
              kind: whole ? 'sentence' : 'phrase',
              block,
              span: { start: tokens[from]!.at, end: tokens[end]!.at + 1 },
              sourceSpan: {
                start: said.tokens[from + offset]!.at,
                end: said.tokens[end + offset]!.at + 1,
              },
            };
          }),
      ),
    );
  });
}

/** Tokens [from, to) of a phrase, without its closing mark. */
interface Phrase {
  from: number;
  to: number;
}

/** The phrases of each sentence. */
function phrasesOf(tokens: readonly Token[]): Phrase[][] {
  const sentences: Phrase[][] = [[]];
  let from = 0;
  tokens.forEach(({ n }, at) => {
    if (!PHRASE_END.test(n)) return;
    if (at > from) sentences.at(-1)!.push({ from, to: at });
    from = at + 1;
    if (SENTENCE_END.test(n)) sentences.push([]);
  });
  if (from < tokens.length) sentences.at(-1)!.push({ from, to: tokens.length });
  return sentences.filter(({ length }) => length > 0);
}

/** The phrases of one sentence that lie wholly within shared words, as one stretch. */
function wholePhrases(
  { run }: SharedWords,
  phrases: readonly Phrase[],
  tokens: readonly Token[],
): { from: number; to: number; whole: boolean; offset: number }[] {
  const end = run.at + run.length;
  // A closing quotation mark is left off a run, but not off a phrase.
  const inside = phrases.filter(
    ({ from, to }) => run.at <= from && (to <= end || (to === end + 1 && tokens[end]!.punctuation)),
  );
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  const to = Math.min(last.to, end);
  if (to - first.from < THRESHOLDS.corroboration.phrase) return [];
  const whole = inside.length === phrases.length;
  return [{ from: first.from, to, whole, offset: run.said - run.at }];
}
