import { checkAim } from '../check/rules/plain-as-fact.ts';
import { checkLimits } from '../check/rules/plain-drops-limit.ts';
import { plainMissing } from '../check/rules/plain-missing.ts';
import { plainMoved } from '../check/rules/plain-moved.ts';
import { checkNumbers } from '../check/rules/plain-number.ts';
import { plainTooLong } from '../check/rules/plain-too-long.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Clause } from '../model/clause.ts';
import { PLAIN_LENGTH, type PlainSentence } from '../model/plain.ts';
import type { Inputs } from '../read/inputs.ts';
import { codePointLength, sliceCodePoints } from '../text/code-points.ts';
import { findOnce, resolveQuotation } from './resolve-quotation.ts';

/**
 * The 句解 with the sentences they explain, in the order of the text. Where a document has any,
 * every sentence has one or is excluded; each is held to its sentence by the table of plain words.
 */
export function findPlain(
  { plain, plainWords }: Pick<Inputs, 'plain' | 'plainWords'>,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): PlainSentence[] {
  if (plain.value.length === 0) return [];
  const sentences = clauses.flatMap(({ id: clause, text, sentences }) =>
    sentences.map(({ id, start, end }) => ({
      clause,
      id,
      words: sliceCodePoints(text, start, end),
    })),
  );
  const spoken = new Set(plain.value.map(({ sentence }) => sentence));
  for (const { id, words } of sentences) {
    if (spoken.has(id)) continue;
    diagnostics.add(plainMissing, plain.locate([]), { sentence: id, words });
  }
  const order = new Map(sentences.map(({ id }, at) => [id, at]));
  return plain.value
    .flatMap((entry, at): PlainSentence[] => {
      const { sentence, quote } = entry;
      const clause = sentence.replace(/-\d+$/, '');
      const found = resolveQuotation(
        { clause, quote },
        clauses,
        (key) => plain.locate([at, key === 'clause' ? 'sentence' : key]),
        diagnostics,
      );
      if (!found) return [];
      if (found.anchor !== sentence) {
        const place = plain.locate([at, 'quote']);
        diagnostics.add(plainMoved, place, { sentence, quote, found: found.anchor });
        return [];
      }
      if ('excluded' in entry) return [];
      const { words } = sentences.find(({ id }) => id === sentence)!;
      let told = words;
      for (const [index, { quote }] of entry.omitted.entries()) {
        const place = plain.locate([at, 'omitted', index, 'quote']);
        findOnce({ quote }, words, sentence, [], place, diagnostics);
        told = told.replace(quote, '\n');
      }
      const place = plain.locate([at, 'plain']);
      const length = codePointLength(entry.plain);
      if (length > PLAIN_LENGTH) diagnostics.add(plainTooLong, place, { length });
      checkLimits(told, entry.plain, plainWords.value, place, diagnostics);
      checkNumbers(words, told, entry.plain, place, diagnostics);
      checkAim(words, entry.plain, plainWords.value, place, diagnostics);
      const { plain: said, omitted, confidence, note = null } = entry;
      return [{ clause, sentence, plain: said, omitted, confidence, note }];
    })
    .toSorted((a, b) => order.get(a.sentence)! - order.get(b.sentence)!);
}
