/** Documents of the library by the names under which other texts cite them. */
import type { Edition } from '../model/edition.ts';

const STATE = /^中华人民共和国/;
/** Shorter names stand in too many words of other sense. */
const SHORTEST = 2;
const LONGEST = 40;
/** What may stand before a law's name without being part of it. */
const BOUNDARY =
  /(?:^|[，,。；;：:、（(）)“”\s和与及或对按依照据用反受合本在由除从以为将的有违适至到成属称即])$/u;

export interface CitedTitles {
  /** Id of the document that bears this title; null where there is none. */
  titled(title: string): string | null;
  /** The document whose name stands at the end of `before`, and where the name begins. */
  endingIn(before: string): { document: string; start: number } | null;
}

/** Of several documents of one title the one that was adopted last is meant: that is in force. */
export function citedTitles(editions: readonly Edition[]): CitedTitles {
  const byTitle = new Map<string, Edition>();
  for (const edition of editions) {
    const { document, title } = edition;
    for (const name of [document.shortTitle, document.title, title]) {
      for (const form of new Set([bare(name), bare(name).replace(STATE, '')])) {
        const known = byTitle.get(form);
        if (!known || date(known) < date(edition)) byTitle.set(form, edition);
      }
    }
  }
  return {
    titled: (title) => byTitle.get(bare(title))?.id ?? null,
    endingIn(before) {
      const tail = before.slice(-LONGEST);
      for (let start = 0; start <= tail.length - SHORTEST; start++) {
        const found = byTitle.get(tail.slice(start));
        if (found && BOUNDARY.test(tail.slice(0, start))) {
          return { document: found.id, start: before.length - tail.length + start };
        }
      }
      return null;
    },
  };
}

function date({ document }: Edition): string {
  return document.adopted ?? document.published?.date ?? '';
}

function bare(title: string): string {
  return title.replace(/[\s　〈〉《》]/gu, '');
}
