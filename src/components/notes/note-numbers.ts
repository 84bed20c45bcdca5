import type { Edition } from '../../core/model/edition.ts';
import { notesBySentence } from '../../core/views/notes-by-sentence.ts';

/**
 * On paper a sentence that has a note ends with the number that the note has behind the text: both are
 * counted, in the same order, so that the text stays clean of marks. What the reader does not have shown
 * (句解, 术语) is not counted. Where closed notes cannot be printed, there are no numbers either.
 */
export function noteNumbers(edition: Edition): string {
  const withPlain: string[] = [];
  const withTerms: string[] = [];
  for (const clause of edition.clauses) {
    for (const { id, nth, plain, terms } of notesBySentence(edition, clause)) {
      const end = nth > 0 ? `#${id}` : clause.heading.end > 0 ? `#${id} .run-in` : `#${id}`;
      if (plain) withPlain.push(end);
      if (terms.length > 0) withTerms.push(end);
    }
  }
  // Said in a word where every sentence has its own.
  const sentences = edition.clauses.flatMap((clause) => clause.sentences);
  if (withPlain.length === sentences.length) withPlain.splice(0, Infinity, '.sentence');
  const ends = [
    ...(withPlain.length > 0 ? [`${shown('plain')} :is(${withPlain.join()})::after`] : []),
    ...(withTerms.length > 0 ? [`${shown('term')} :is(${withTerms.join()})::after`] : []),
  ];
  if (ends.length === 0) return '';
  const number =
    'counter-increment:note;content:"〔" counter(note) "〕";font:.5em/1 var(--kai);vertical-align:super';
  return `@media print{@supports selector(::details-content){${ends.join()}{${number}}}}`;
}

function shown(layer: 'plain' | 'term'): string {
  return `annotation-layers:is(:has(#annotations-all:checked),:has(#annotations-choose:checked):has(#layer-${layer}:checked))~.reading`;
}
