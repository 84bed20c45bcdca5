import type { Outline } from '../../core/reference/outline.ts';

/** The parts of the official text that are on this page, as a reader of references needs them. */
export function pageOutline(): Outline {
  const all = <Kind extends HTMLElement>(selector: string, root: ParentNode = document) => [
    ...root.querySelectorAll<Kind>(selector),
  ];
  return {
    id: '',
    titles: [''],
    kind: '',
    sections: all('.section').map((section) => {
      const heading = section.querySelector('.section-heading')?.textContent?.trim() ?? '';
      const label = /^(?:第.+?[编章节]|.+?、)/.exec(heading)?.[0] ?? '';
      const { section: id = '' } = section.dataset;
      const parent = sectionAround(section.parentElement);
      const title = heading.slice(label.length).trim();
      return { id, ...(parent && { parent }), label, title };
    }),
    clauses: all('.clause[data-clause]').map((clause) => {
      const id = clause.dataset.clause ?? '';
      const label = id === 'p' ? '' : (clause.dataset.name ?? '');
      const heading = clause.querySelector('.run-in')?.textContent?.trim() ?? '';
      return {
        id,
        section: sectionAround(clause) ?? null,
        label,
        title: heading.replace(label, '').replace(/。$/, ''),
        sentences: all('.sentence', clause).length,
        // c2-p2-i1-m3: a letter for each depth below the clause.
        parts: all('p[id]', clause).map((part) => {
          const depth = part.id.slice(id.length).split('-').length - 2;
          return { id: part.id, depth };
        }),
      };
    }),
    pages: {},
    retired: [],
  };
}

function sectionAround(element: HTMLElement | null): string | undefined {
  return element?.closest<HTMLElement>('.section')?.dataset.section;
}
