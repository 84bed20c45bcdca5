import { checkTermForms, type TermForm } from '../check/rules/term-collision.ts';
import { unknownTerm } from '../check/rules/unknown-term.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Term } from '../model/term.ts';
import type { GlossaryInputs } from '../read/inputs.ts';
import { nearestOf } from '../text/nearest.ts';

/** The entries of the glossary, joined with each other. Reports two with one name, and unknown relations. */
export function termsOf(
  { terms }: Pick<GlossaryInputs, 'terms'>,
  diagnostics: Diagnostics,
): Term[] {
  const forms = terms.flatMap(({ meta }): TermForm[] => [
    { form: meta.value.term, role: '名称', place: meta.locate(['term']) },
    ...meta.value.aliases.map((form, at): TermForm => {
      return { form, role: '别名', place: meta.locate(['aliases', at]) };
    }),
  ]);
  checkTermForms(forms, diagnostics);
  const ids = new Map(terms.map(({ id, meta }) => [meta.value.term, id]));
  return terms.map(({ id, meta, blocks }) => {
    const related = meta.value.related.flatMap((name, at) => {
      const target = ids.get(name);
      if (target) return [target];
      const place = meta.locate(['related', at]);
      diagnostics.add(unknownTerm, place, { term: name, nearest: nearestOf(name, ids.keys()) });
      return [];
    });
    return { id, ...meta.value, related, explanation: blocks.map(({ text }) => text) };
  });
}
