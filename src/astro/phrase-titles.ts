import { phrases } from '../core/text/phrases.ts';

/** Elements whose words are code, and everything between them. */
const CODE =
  /(<(?:script|style|template|textarea)\b[\s\S]*?<\/(?:script|style|template|textarea)>)/;
/** Attributes of a tag; between quotation marks they may hold `>`. */
const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*`;
const HEADING = new RegExp(`<(h[1-3])((?:\\s${ATTRIBUTES})?)>([\\s\\S]*?)</\\1>`, 'g');
const CONTENTS = /<nav class="contents\b[\s\S]*?<\/nav>/g;
const LINK = new RegExp(`(<a\\s${ATTRIBUTES}>)([^<]*)(?=</a>)`, 'g');
/** A tag or a named character: what a text is cut at. */
const NO_TEXT = new RegExp(`(<${ATTRIBUTES}>|&[#\\w]+;)`);

/**
 * A page with places marked (`<wbr>`) at which its titles and the entries of its contents may break
 * into lines; a title that has been marked bears `data-phrased`. No word of the page changes.
 * @param keep words that are never cut (`wordsToKeep`)
 */
export function phraseTitles(html: string, keep: ReadonlySet<string>): string {
  const inTexts = (marked: string): string =>
    everyOther(NO_TEXT, marked, (words) => phrases(words, keep).join('<wbr>'));
  return everyOther(CODE, html, (page) =>
    page
      .replace(HEADING, (_, name: string, attributes: string, inside: string) => {
        return `<${name}${attributes} data-phrased>${inTexts(inside)}</${name}>`;
      })
      .replace(CONTENTS, (contents) =>
        contents.replace(LINK, (_, open: string, words: string) => open + inTexts(words)),
      ),
  );
}

/** Changes what stands between the matches of a separator, which has one group around all of it. */
function everyOther(separator: RegExp, text: string, change: (piece: string) => string): string {
  return text
    .split(separator)
    .map((piece, at) => (at % 2 === 0 && piece !== '' ? change(piece) : piece))
    .join('');
}
