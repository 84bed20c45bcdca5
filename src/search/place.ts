import { parseChineseNumeral } from '../core/text/numerals.ts';

/** A clause as the search box must know it to understand places. */
export interface Place {
  /** Document and clause: `minsheng-2025`, `c6`. */
  document: string;
  id: string;
  /** As readers name it: （六）推进优质医疗卫生资源共享. */
  title: string;
  /** Number of its sentences. */
  sentences: number;
  /** Its 款, 项 and 目, where it has several: id, and name (第二款第（一）项). */
  parts?: { id: string; name: string }[];
}

const NUMERAL = '[〇零一二三四五六七八九十百千]+|\\d{1,4}';
const PLACE = new RegExp(
  `^(?:第?[（(]?(?<number>${NUMERAL})[）)]?条?(?:之(?<added>${NUMERAL}))?(?<part>(?:第(?:${NUMERAL})款)?(?:第?[（(]?(?:${NUMERAL})[）)]?项)?(?:第[（(]?(?:${NUMERAL})[）)]?目)?)(?:[，,\\s]*第(?<nth>[一二三四五六七八九十]+|\\d{1,3})句)?|(?<id>(?:[abfhjks]\\d+-)*(?:[cs]\\d+(?:z\\d+)?|p))(?:-(?<anchor>p\\d+(?:-[a-z]\\d+)*)|-(?<sentence>\\d{1,3}))?)$`,
);

/**
 * The places a query names: 第六条, （六）, 6, 第六条第三句, 第十六条第二款第（一）项, 第十七条之一, c6, c6-3,
 * c16-p2-i1, and our own links and citations as far as they end in one of these. Empty when the query
 * is no place of these clauses.
 * @returns address without the site's base, and a name
 */
export function placesNamed(
  query: string,
  places: readonly Place[],
): { url: string; title: string }[] {
  const words = (/#([\w-]+)/.exec(query)?.[1] ?? query).normalize('NFKC').trim();
  const groups = PLACE.exec(words)?.groups;
  if (!groups) return [];
  const number = groups.number === undefined ? null : numeral(groups.number);
  const added = groups.added ? `z${numeral(groups.added)}` : '';
  const nth = groups.nth ? numeral(groups.nth) : groups.sentence ? Number(groups.sentence) : null;
  const own = `c${number}${added}`;
  return places
    .filter(
      ({ id }) => id === groups.id || (number !== null && (id === own || id.endsWith(`-${own}`))),
    )
    .map(({ document, id, title, sentences, parts = [] }) => {
      const part = parts.find(({ id: paragraph, name }) =>
        groups.part
          ? sameName(name, groups.part)
          : groups.anchor && paragraph === `${id}-${groups.anchor}`,
      );
      if (part) return { url: `${document}/${id}/#${part.id}`, title: `${title} ${part.name}` };
      const known = nth !== null && nth >= 1 && nth <= sentences;
      return {
        url: `${document}/${id}/#${known ? `${id}-${nth}` : id}`,
        title: known ? `${title} 第 ${nth} 句` : title,
      };
    });
}

/** 第二款第一项 names 第二款第（一）项; 第一款 may be left out where it is the only one. */
function sameName(name: string, asked: string): boolean {
  const plain = (words: string): string =>
    words
      .normalize('NFKC')
      .replace(/[()第]/g, '')
      .replace(/[〇零一二三四五六七八九十百千]+/g, (digits) => `${numeral(digits)}`);
  return plain(name) === plain(asked) || plain(name) === plain(asked).replace(/^1款(?=.)/, '');
}

function numeral(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
}
