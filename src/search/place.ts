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
}

const PLACE =
  /^(?:第?[（(]?(?<number>[〇零一二三四五六七八九十百]+|\d{1,4})[）)]?条?(?:[，,\s]*第(?<nth>[一二三四五六七八九十]+|\d{1,3})句)?|(?<id>(?:s\d+-)?[cs]\d+|p)(?:-(?<sentence>\d{1,3}))?)$/;

/**
 * The places a query names: 第六条, （六）, 6, 第六条第三句, c6, c6-3, and our own links and
 * citations as far as they end in one of these. Empty when the query is no place of these clauses.
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
  const nth = groups.nth ? numeral(groups.nth) : groups.sentence ? Number(groups.sentence) : null;
  return places
    .filter(({ id }) => id === groups.id || (number !== null && id.endsWith(`c${number}`)))
    .filter(({ id }) => number === null || /(^|-)c\d+$/.test(id))
    .map(({ document, id, title, sentences }) => {
      const known = nth !== null && nth >= 1 && nth <= sentences;
      return {
        url: `${document}/${id}/#${known ? `${id}-${nth}` : id}`,
        title: known ? `${title} 第 ${nth} 句` : title,
      };
    });
}

function numeral(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
}
