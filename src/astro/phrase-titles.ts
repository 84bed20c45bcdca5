import { phrases } from '../core/text/phrases.ts';

/** Elements whose words are code, and everything between them. */
const CODE =
  /(<(?:script|style|template|textarea)\b[\s\S]*?<\/(?:script|style|template|textarea)>)/;
/** Attributes of a tag; between quotation marks they may hold `>`. */
const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*`;
const HEADING = new RegExp(`<(h[1-3])((?:\\s${ATTRIBUTES})?)>([\\s\\S]*?)</\\1>`, 'g');
/** Entries of lists of titles, which ask for it by the attribute. */
const ENTRY = new RegExp(`(<a\\s(?=${ATTRIBUTES}data-phrased)${ATTRIBUTES}>)([^<]*)(?=</a>)`, 'g');
/** A tag or a named character: what a text is cut at. */
const NO_TEXT = new RegExp(`(<${ATTRIBUTES}>|&[#\\w]+;)`);

/** What is set on one line; a longer stretch would not fit on the narrowest screen. */
const WORD = /[\p{Script=Han}\p{L}\p{N}]{2,}/gu;
const LONGEST = 8;

/**
 * A page whose titles end no line within a word: the words of headings, and of links that bear
 * `data-phrased`, stand in spans that do not wrap. (`<wbr>` would be lighter, but Chromium reads it as
 * a blank in accessible names; a word joiner would be copied.) No word of the page changes.
 * @param keep words that are never cut (`wordsToKeep`)
 */
export function phraseTitles(html: string, keep: ReadonlySet<string>): string {
  const inTexts = (marked: string): string =>
    everyOther(NO_TEXT, marked, (words) => phrases(words, keep).map(kept).join(''));
  return everyOther(CODE, html, (page) =>
    page
      .replace(HEADING, (_, name: string, attributes: string, inside: string) => {
        return `<${name}${attributes}>${inTexts(inside)}</${name}>`;
      })
      .replace(ENTRY, (_, open: string, words: string) => {
        // One span around them: the words of a link that is a flex container are not to be its items.
        return `${open}<span>${inTexts(words)}</span>`;
      }),
  );
}

function kept(phrase: string): string {
  return phrase.replace(WORD, (word) =>
    word.length > LONGEST || !/\p{Script=Han}/u.test(word)
      ? word
      : `<span class="phrase">${word}</span>`,
  );
}

/** Changes what stands between the matches of a separator, which has one group around all of it. */
function everyOther(separator: RegExp, text: string, change: (piece: string) => string): string {
  return text
    .split(separator)
    .map((piece, at) => (at % 2 === 0 && piece !== '' ? change(piece) : piece))
    .join('');
}
