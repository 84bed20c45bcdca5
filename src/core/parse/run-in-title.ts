import { codePointLength } from '../text/code-points.ts';

const RUN_IN = /^[^。！？]*。/u;

/** A numbered line that opens a clause, without its number, and whether anything stands below it. */
export interface Opening {
  rest: string;
  /** Whether lines follow in the same clause. */
  more: boolean;
}

/** What a clause's first line begins with: nothing, a run-in title, or a title that is the whole line. */
export interface RunIn {
  /** Without its stop; empty where there is none. */
  title: string;
  /** UTF-16 length of the title in `rest`, its stop included. */
  length: number;
  /** A bare phrase and nothing else, among clauses that have titles and more: words may be missing. */
  empty: boolean;
}

const NONE: RunIn = { title: '', length: 0, empty: false };

/**
 * Run-in titles (（六）推进优质医疗卫生资源共享。…) of clauses that are numbered alike. They have titles when
 * most of them begin with a short phrase and a stop and go on: a single sentence is no title, wherever
 * it stands.
 */
export function runInTitles(openings: readonly Opening[]): RunIn[] {
  const shapes = openings.map(({ rest, more }) => {
    const phrase = RUN_IN.exec(rest)?.[0] ?? '';
    const short = phrase !== '' && isPhrase(phrase);
    return { phrase, titled: short && (phrase.length < rest.length || more), short };
  });
  const titled = shapes.filter((shape) => shape.titled).length;
  const sentences = shapes.filter((shape) => shape.phrase !== '' && !shape.titled).length;
  const haveTitles = titled > sentences;
  return openings.map(({ rest, more }, at): RunIn => {
    const { phrase, short } = shapes[at]!;
    if (phrase === '') {
      const heading = more && rest !== '' && isPhrase(rest) && !/[；：，、]$/u.test(rest);
      return heading ? { title: rest, length: rest.length, empty: false } : NONE;
    }
    if (!haveTitles || !short) return NONE;
    // One sentence is what the clause says, and no title; but a bare phrase among titles looks cut off.
    const alone = phrase.length === rest.length && !more;
    if (alone) return { ...NONE, empty: isBare(phrase) };
    return { title: phrase.slice(0, -1), length: phrase.length, empty: false };
  });
}

/** A title is a phrase: short, and not cut into clauses. */
function isPhrase(words: string): boolean {
  return codePointLength(words) <= 40 && !/[；：;:]/u.test(words) && words.split('，').length <= 3;
}

/** Words that are surely no sentence. */
function isBare(phrase: string): boolean {
  return codePointLength(phrase) <= 16 && !/[，,]/u.test(phrase);
}
