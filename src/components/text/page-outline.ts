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
    sections: all('.section[id]').map((section) => {
      const heading = section.querySelector('.section-heading')?.textContent?.trim() ?? '';
      const label = /^(?:第.+?[编章节]|.+?、)/.exec(heading)?.[0] ?? '';
      return { id: section.id, label, title: heading.slice(label.length).trim() };
    }),
    clauses: all('.clause[data-clause]').map((clause) => {
      const id = clause.dataset.clause ?? '';
      const label = id === 'p' ? '' : (clause.dataset.name ?? '');
      const heading = clause.querySelector('.run-in')?.textContent?.trim() ?? '';
      return {
        id,
        section: clause.closest('.section[id]')?.id ?? null,
        label,
        title: heading.replace(label, '').replace(/。$/, ''),
        sentences: all('.sentence', clause).length,
      };
    }),
    pages: {},
    retired: [],
  };
}
