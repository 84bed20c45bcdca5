import { codePointLength, type Span, toCodePointOffset } from '../text/code-points.ts';

/** Something the page put between the words: a jump line, an editor's credit, a page number. */
export interface Debris {
  span: Span;
  /** The text breaks off here and goes on elsewhere (下转第2版). */
  breaksOff: boolean;
}

const NUMBER = '第?[0-9０-９一二三四五六七八九十A-Z]+版';
const JUMP = spaced(`(?:下转|上接|紧接)${NUMBER}`);
const PATTERNS: readonly RegExp[] = [
  new RegExp(`[（(【\\[]\\s*${JUMP}\\s*[）)】\\]]|${JUMP}`, 'gu'),
  /^[ \t\u3000]*(?:责任编辑|本版责编|本版编辑|责编|校对)[ \t\u3000]*[：:][^\n]*$/gmu,
  /^[ \t\u3000]*第?[ \t]*[0-9０-９]{1,2}[ \t]*版[ \t\u3000]*$/gmu,
];

/** Finds the page's debris in a transcription, in code points, in order and without overlap. */
export function findDebris(text: string): Debris[] {
  const found = PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => debris(text, match.index, match[0])),
  ).sort((a, b) => a.span.start - b.span.start);
  return found.filter(({ span }, i) => i === 0 || span.start >= found[i - 1]!.span.end);
}

function debris(text: string, utf16Offset: number, matched: string): Debris {
  const words = matched.trim();
  const start = toCodePointOffset(text, utf16Offset + matched.indexOf(words));
  return {
    span: { start, end: start + codePointLength(words) },
    breaksOff: words.replace(/\s/gu, '').includes('下转'),
  };
}

/** The pattern with white space allowed between its characters: hard line breaks fall anywhere. */
function spaced(pattern: string): string {
  return pattern.replace(/\p{Script=Han}\??|\]\+/gu, '$&\\s*').replace(/\\s\*$/u, '');
}
