import type { Edition } from '../../core/model/edition.ts';
import { phrases, wordsToKeep } from '../../core/text/phrases.ts';
import { LIGHT } from '../../styles/palette.ts';
import { escapeXml } from '../escape-xml.ts';
import type { Chapter } from './book.ts';
import { xhtml } from './xhtml.ts';

export const COVER_IMAGE = 'cover.svg';

const WIDTH = 600;
const HEIGHT = 800;
/** How many characters of the title stand in a line. */
const LINE = 13;
const SIZE = 38;

/** The cover: the title in ink on paper, and that it is an annotated edition, in vermilion. No red head. */
export function coverImage(edition: Edition): string {
  const { title, document } = edition;
  const { paper, ink, vermilion } = LIGHT;
  const lines = title.split(/\s+/).flatMap((part) => linesOf(part, edition.terms));
  const first = 230;
  const text = lines.map(
    (line, at) => `<text x="300" y="${first + at * SIZE * 1.6}">${escapeXml(line)}</text>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<title>${escapeXml(altText({ title }))}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
<rect x="28" y="28" width="544" height="744" fill="none" stroke="${ink}" stroke-width="2"/>
<rect x="38" y="38" width="524" height="724" fill="none" stroke="${ink}"/>
<g fill="${ink}" font-family="Songti SC, Source Han Serif SC, Noto Serif CJK SC, SimSun, serif" font-size="${SIZE}" font-weight="700" text-anchor="middle">
${text.join('\n')}
</g>
<g fill="${vermilion}" font-family="Kaiti SC, STKaiti, KaiTi, Noto Serif CJK SC, serif" text-anchor="middle">
<text x="300" y="660" font-size="34">条分缕析批注本</text>
<text x="300" y="710" font-size="24">版本 ${escapeXml(document.edition.version)} · 不是官方出版物</text>
</g>
</svg>
`;
}

/** Shows the image to those who open the book at its beginning. */
export function coverPage({ title }: Edition): Chapter {
  const alt = escapeXml(altText({ title }));
  return {
    file: 'cover.xhtml',
    title: '封面',
    entries: [],
    content: xhtml({
      title: '封面',
      type: 'cover',
      body: `<div class="cover"><img src="${COVER_IMAGE}" alt="${alt}"/></div>`,
    }),
  };
}

function altText({ title }: Pick<Edition, 'title'>): string {
  return `封面：${title}，条分缕析批注本`;
}

/** Lines that end between words, none longer than `LINE` unless a word is. */
function linesOf(words: string, terms: Edition['terms']): string[] {
  const keep = wordsToKeep(terms.map(({ term }) => term));
  return phrases(words, keep).reduce<string[]>((lines, phrase) => {
    const last = lines.at(-1);
    if (last === undefined || Array.from(last + phrase).length > LINE) lines.push(phrase);
    else lines[lines.length - 1] = last + phrase;
    return lines;
  }, []);
}
