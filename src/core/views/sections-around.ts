import type { Section } from '../model/clause.ts';

/** The sections that a section stands in, outermost first, itself last. */
export function sectionsAround(sections: readonly Section[], id: string | null): Section[] {
  const around: Section[] = [];
  for (let at = id; at !== null; ) {
    const section = sections.find((candidate) => candidate.id === at);
    if (!section) break;
    around.unshift(section);
    at = section.parent;
  }
  return around;
}
