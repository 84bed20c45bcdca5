/** Words that introduce what the document says without quotation marks: 意见第六条指出， */

const SAYS = '(?:指出|提出|规定|要求|明确|强调|写明|写道|显示)(?:的是)?';
const NUMBER = '[一二三四五六七八九十\\d０-９]{1,3}';
const ENDINGS = [
  // A document or a clause that says: 《意见》第六条明确提出，
  `(?:意见|文件|通知|《[^》]*》|第\\s*[（(]?${NUMBER}[）)]?\\s*[条條]|中央|国务院|[中国]办)[^，,。；：:]{0,10}?${SAYS}[，,：:]?`,
  `第\\s*[（(]?${NUMBER}[）)]?\\s*[条條][，,：:]?`,
  // The same with what the writer adds before the document's words: 意见提出，要
  `${SAYS}[，,：:]?(?:还|也)?(?:要|应当|应)`,
  // A ground, or a word that only leads on: 根据《意见》， 同时，
  '^(?:根据|按照|依据|依照|据)[^，,。；]{0,20}[，,]',
  '^(?:同时|此外|另外|其中|首先|其次|再次|最后|而且|并且|还有)[，,]?',
  // Someone who says, set off by a mark: 会议强调，
  `${SAYS}[，,：:]`,
  '[：:]',
].map((ending) => new RegExp(`${ending}\\s*`, 'gu'));

const LONGEST = 80;
const NAMES =
  /《[^》]*》|中共中央办公厅|国务院办公厅|党中央|国务院|中办|国办|印发|意见|文件|新华社[^，。\s]{0,10}日电/gu;

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
