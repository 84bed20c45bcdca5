/** Words that introduce what the document says without quotation marks: 意见第六条指出， */

const SAYS = '(?:指出|提出|规定|要求|明确|强调|写明|写道|显示)(?:的是)?';
const NUMBER = '[一二三四五六七八九十\\d０-９]{1,3}';
const ENDINGS = [
  // A document or a clause that says: 《意见》第六条明确提出，
  `(?:意见|文件|通知|《[^》]*》|第\\s*[（(]?${NUMBER}[）)]?\\s*[条條]|中央|国务院|[中国]办)[^，,。；：:]{0,10}?${SAYS}[，,：:]?`,
  `第\\s*[（(]?${NUMBER}[）)]?\\s*[条條][，,：:]?`,
  // Someone who says, set off by a mark: 会议强调，
  `${SAYS}[，,：:]`,
  '[：:]',
].map((ending) => new RegExp(`${ending}\\s*`, 'gu'));

const LONGEST = 80;
const NAMES = /《[^》]*》|中共中央办公厅|国务院办公厅|党中央|国务院|中办|国办|印发/gu;

/**
 * Where words may begin that are introduced in this sentence.
 * @returns the possible introductions, as prefixes of `sentence`, and for each the words that must not
 * be the document's own for it to be one (names taken out)
 */
export function leadIns(sentence: string): { leadIn: string; own: string[] }[] {
  const head = sentence.slice(0, LONGEST);
  const ends = new Set(
    ENDINGS.flatMap((ending) =>
      Array.from(head.matchAll(ending), (match) => match.index + match[0].length),
    ),
  );
  return [...ends]
    .filter((end) => end < sentence.length)
    .map((end) => ({
      leadIn: sentence.slice(0, end),
      own: sentence.slice(0, end).split(NAMES),
    }));
}
