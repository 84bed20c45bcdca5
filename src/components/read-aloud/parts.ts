import type { ReadAloudFile } from '../../core/views/read-aloud.ts';
import type { Part } from './queue.ts';
import { respelled } from './spoken.ts';

/** A part with the element that shows it. */
export interface ShownPart extends Part {
  element: HTMLElement;
  /** Where it stands, in words: （一）第 3 句. */
  place: string;
}

/** The official text of the page, heading by heading and sentence by sentence, and nothing else. */
export function partsOf(text: HTMLElement, { says, plain }: ReadAloudFile): ShownPart[] {
  const all = text.querySelectorAll<HTMLElement>(
    '.text-title, .section-heading, .run-in, .sentence',
  );
  return [...all].map((element) => {
    const isSentence = element.matches('.sentence');
    const id = element.closest('[id]')?.id ?? 'title';
    const name = element.closest<HTMLElement>('.clause')?.dataset.name ?? '';
    const nth = isSentence ? `第 ${/\d+$/.exec(id)?.[0]} 句` : '';
    return {
      id,
      element,
      words: respelled(element.textContent, says),
      plain: (isSentence && plain[id]) || null,
      place: `${name}${nth}` || element.textContent,
    };
  });
}
