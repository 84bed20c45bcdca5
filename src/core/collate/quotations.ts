import { type Span, toCodePointOffset } from '../text/code-points.ts';
import type { Variants } from '../text/fold.ts';
import type { BaseBlock } from './base.ts';
import { type Token, tokenize } from './tokens.ts';

/** A text that quotes the base without carrying it: a paragraph of a summary or a commentary. */
export interface SecondaryText {
  id: string;
  text: string;
}

/** Words of the base that a secondary text has verbatim. */
export interface Quotation {
  /** Id of the secondary text. */
  source: string;
  /** A whole sentence, or one or more whole phrases of one (what stands between commas). */
  kind: 'sentence' | 'phrase';
  block: string;
  /** In code points of the block's text, without the closing mark. */
  span: Span;
  /** In code points of the secondary text. */
  sourceSpan: Span;
}

/** Shorter phrases are found by chance. */
const SHORTEST_PHRASE = 8;
const SENTENCE_END = /^[。?!]$/u;
const PHRASE_END = /^[,;:。?!]$/u;

/**
 * Finds which sentences and phrases of the base each secondary text quotes, equal but for line
 * breaks, spaces, width, case and the curl of quotes. Of neighbouring phrases quoted together the
 * longest run is given. In the order of the texts, then of the base.
 */
export function findQuotations(
  base: readonly BaseBlock[],
  texts: readonly SecondaryText[],
  traditional: Variants = new Map(),
): Quotation[] {
  const sentences = base.flatMap(({ id, text }) =>
    splitAfter(tokenize(text, traditional), SENTENCE_END).map((tokens) => ({ block: id, tokens })),
  );
  return texts.flatMap(({ id, text }) => {
    const tokens = tokenize(text, traditional);
    const source: Source = { id, tokens, words: join(tokens) };
    return sentences.flatMap((sentence) => quotationsOf(sentence.block, sentence.tokens, source));
  });
}

interface Source {
  id: string;
  tokens: readonly Token[];
  words: string;
}

function quotationsOf(block: string, sentence: readonly Token[], source: Source): Quotation[] {
  const phrases = splitAfter(sentence, PHRASE_END);
  const found: Quotation[] = [];
  for (let first = 0; first < phrases.length; first++) {
    for (let last = phrases.length - 1; last >= first; last--) {
      const kind = last - first + 1 === phrases.length ? 'sentence' : 'phrase';
      const words = withoutEndMarks(phrases.slice(first, last + 1).flat());
      const sourceSpan = words.length < SHORTEST_PHRASE ? undefined : findIn(source, words);
      if (!sourceSpan) continue;
      const span = { start: words[0]!.at, end: words.at(-1)!.at + 1 };
      found.push({ source: source.id, kind, block, span, sourceSpan });
      first = last;
      break;
    }
  }
  return found;
}

function findIn({ tokens, words }: Source, wanted: readonly Token[]): Span | undefined {
  const needle = join(wanted);
  const at = words.indexOf(needle);
  if (at === -1) return undefined;
  const first = toCodePointOffset(words, at);
  return { start: tokens[first]!.at, end: tokens[first + wanted.length - 1]!.at + 1 };
}

/** Divides tokens after each mark that matches `end`. */
function splitAfter(tokens: readonly Token[], end: RegExp): Token[][] {
  const parts: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    if (open) parts.at(-1)!.push(token);
    else parts.push([token]);
    open = !end.test(token.n);
  }
  return parts;
}

function withoutEndMarks(tokens: readonly Token[]): Token[] {
  return tokens.slice(0, tokens.findLastIndex(({ n }) => !PHRASE_END.test(n)) + 1);
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ n }) => n).join('');
}
