/** What numbers the items of a list, and the pages of a copy: no words of anybody. */

/**
 * At the beginning of a line or after a stop: 1、 2. （3） ①, a number in a key cap, 一、 and 一是. Sticky.
 */
export const LIST_MARK =
  /(?:\d\ufe0f?\u20e3|[一二三四五六七八九十]{1,3}(?:、|是(?=[\p{sc=Han}“\d]))|\d{1,2}(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[）)]|[①-⑳])/uy;

/** Alone on its line: — 5 —, 第5页 共8页. Sticky, to be tried at the beginning of a line. */
export const PAGE_NUMBER =
  /[^\S\n]*(?:[—–－-]{1,2}[^\S\n]*\d{1,4}[^\S\n]*[—–－-]{1,2}|第?[^\S\n]*\d{1,4}[^\S\n]*页(?:[^\S\n,，/]*共[^\S\n]*\d{1,4}[^\S\n]*页)?)[^\S\n]*(?=\n|$)/uy;

/** A list mark, or a word that numbers, right after a stop within a line: what follows is another item. */
const NEXT_ITEM =
  /^\s*(?:\d\ufe0f?\u20e3|[一二三四五六七八九十]{1,2}(?:是(?=[\p{sc=Han}“\d])|、)|\d{1,2}(?:[、)）]|[.．](?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|第[一二三四五六七八九十]{1,2}[，,、]|(?:首先|其次|再次|最后|此外|另外|同时)[，,])/u;

/** Whether `after` (what follows a stop or a comma) begins another item of a list. */
export function beginsItem(after: string): boolean {
  return NEXT_ITEM.test(after);
}

/** The list marks that writers use; the official numbering （一） and 一、 is not among them. */
const WRITERS =
  /^\s*(?:[\p{So}•·※◆]|\d\ufe0f?\u20e3|[一二三四五六七八九十]是|\d{1,2}[、.．)）]|[（(]\d|[①-⑳]|第[一二三四五六七八九十]{1,2}[，,、]|首先|其次)/u;

export function hasWritersMark(words: string): boolean {
  return WRITERS.test(words);
}
