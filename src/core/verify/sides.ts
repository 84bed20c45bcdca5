/** The two sides of a comparison in full, punctuation included: what was pasted, what is printed. */
import { type Span, sliceCodePoints } from '../text/code-points.ts';
import type { Corpus, CorpusPlace, Edit, EditKind, Item } from './model.ts';

/**
 * Words of one side. `kept` also where only punctuation or spaces differ; `around` is the rest of the
 * sentence, and `limit` what in it limits the words.
 */
export interface Piece {
  kind: EditKind | 'around' | 'limit';
  words: string;
  /** Whether the edit changes the sense. */
  grave: boolean;
}

/** A stretch of one passage, as printed, in its whole sentence. */
export interface Extract {
  place: CorpusPlace;
  pieces: Piece[];
}

export interface Sides {
  /** A `joined` or `spliced` piece is empty: a seam. */
  pasted: Piece[];
  printed: Extract[];
}

/**
 * @param input the whole input that `item` was found in
 * @returns both sides, empty on the printed side when there is nothing to compare with
 */
export function sidesOf(item: Item, input: readonly string[], corpus: Corpus): Sides {
  const exact = item.verdict === 'verbatim' || item.verdict === 'clipped';
  const pasted = item.edits.length === 0 ? [piece('kept', item.quoted)] : pastedSide(item, input);
  const printed =
    exact || item.edits.length === 0 ? firstPlace(item, corpus) : printedSide(item.edits, corpus);
  return { pasted, printed: printed.map((extract) => inSentence(extract, item, corpus)) };
}

function pastedSide({ span, edits }: Item, input: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  for (const edit of edits) {
    const seam = edit.kind === 'joined' || edit.kind === 'spliced';
    if (edit.input.end === edit.input.start && !seam) continue;
    push(pieces, piece('kept', input.slice(at, edit.input.start).join('')));
    push(pieces, piece(edit.kind, edit.now, edit), seam);
    at = Math.max(at, edit.input.end);
  }
  push(pieces, piece('kept', input.slice(at, span.end).join('')));
  return pieces;
}

function printedSide(edits: readonly Edit[], corpus: Corpus): Extract[] {
  const extracts: Extract[] = [];
  let open = false;
  for (const edit of edits) {
    const { place } = edit;
    if (edit.kind === 'joined' || edit.kind === 'spliced') open = false;
    if (!place) continue;
    const last = extracts.at(-1);
    const after = last?.place.passage === place.passage ? last.place.span.end : -1;
    if (open && last && after >= 0 && place.span.start >= after) {
      push(
        last.pieces,
        piece('kept', words(corpus, place, { start: after, end: place.span.start })),
      );
      push(last.pieces, piece(edit.kind, edit.was, edit));
      last.place = { ...last.place, span: { ...last.place.span, end: place.span.end } };
    } else {
      extracts.push({ place, pieces: [piece(edit.kind, edit.was, edit)] });
    }
    open = true;
  }
  return extracts;
}

function firstPlace({ places: [place] }: Item, corpus: Corpus): Extract[] {
  return place ? [{ place, pieces: [piece('kept', words(corpus, place, place.span))] }] : [];
}

/** The extract with the rest of its sentence before and after it. */
function inSentence(
  { place, pieces }: Extract,
  { limits, verdict }: Item,
  corpus: Corpus,
): Extract {
  const passage = corpus.passages.find(({ id }) => id === place.passage);
  const { start, end } = place.span;
  const holds = (at: number) => (sentence: Span) => sentence.start <= at && at < sentence.end;
  const sentences = passage?.sentences ?? [];
  const length = Array.from(passage?.text ?? '').length;
  const whole = { start: 0, end: length };
  const from = (sentences.find(holds(start)) ?? (sentences.length > 0 ? place.span : whole)).start;
  const to = (sentences.find(holds(end - 1)) ?? (sentences.length > 0 ? place.span : whole)).end;
  const cuts =
    verdict === 'absent' ? [] : limits.filter(({ grave }) => grave).map(({ span }) => span);
  const around = (span: Span): Piece[] =>
    aroundPieces(span, cuts, (at) => words(corpus, place, at));
  return {
    place,
    pieces: [
      ...around({ start: Math.min(from, start), end: start }),
      ...pieces,
      ...around({ start: end, end: Math.max(to, end) }),
    ],
  };
}

function aroundPieces(span: Span, cuts: readonly Span[], wordsAt: (span: Span) => string): Piece[] {
  const inside = cuts.filter((cut) => cut.start >= span.start && cut.end <= span.end);
  const pieces: Piece[] = [];
  let done = span.start;
  for (const cut of inside) {
    pieces.push(piece('around', wordsAt({ start: done, end: cut.start })), {
      ...piece('limit', wordsAt(cut)),
      grave: true,
    });
    done = cut.end;
  }
  pieces.push(piece('around', wordsAt({ start: done, end: span.end })));
  return pieces.filter((one) => one.words !== '');
}

function words(corpus: Corpus, { passage }: CorpusPlace, { start, end }: Span): string {
  const text = corpus.passages.find(({ id }) => id === passage)?.text ?? '';
  return sliceCodePoints(text, start, end);
}

function piece(kind: Piece['kind'], text: string, edit?: Edit): Piece {
  return { kind, words: text, grave: (edit?.sense.length ?? 0) > 0 };
}

/** Joins what is alike, so that a side is in few pieces. */
function push(pieces: Piece[], next: Piece, evenEmpty = false): void {
  if (next.words === '' && !evenEmpty) return;
  const last = pieces.at(-1);
  if (last?.kind === 'kept' && next.kind === 'kept') last.words += next.words;
  else pieces.push(next);
}
