/**
 * Where a title may end a line. Browsers break Chinese between any two characters, and their own
 * `word-break: auto-phrase` is for Japanese only; so the words are cut here, at build, by the
 * dictionary of ICU (`Intl.Segmenter`) and by the words that the site itself explains.
 */

/** The longest word of the site that is kept on one line, in UTF-16 units. */
const LONGEST = 6;
/** Single characters that belong to what follows, and those that belong to what they follow. */
const LEANS_ON = new Set('与和在把被由从不没第最各每两');
const LEANS_BACK = new Set('的了着过等里上下中时们');

const HAN = /^\p{Script=Han}$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of the site that a line of a title must keep whole, out of names of any length. */
export function wordsToKeep(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => name.split(/[\s\p{P}与和]+/u));
  return new Set(words.filter((word) => word.length > 1 && word.length <= LONGEST));
}

/**
 * The stretches of a title that stay on one line each; joined they are the title again. No stretch
 * ends beside a mark or a blank, where browsers know themselves whether a line may end.
 * @param keep words that are never cut (`wordsToKeep`)
 */
export function phrases(title: string, keep: ReadonlySet<string>): string[] {
  const words = joinSingles(mergeKept(title, keep));
  return words.reduce<string[]>((found, word, at) => {
    const before = found.at(-1);
    const alone = at === words.length - 1 && word.length === 1;
    if (before === undefined || (mayEnd(before, word) && !alone)) found.push(word);
    else found[found.length - 1] = before + word;
    return found;
  }, []);
}

/** Words by the dictionary, those that meet within a kept word put together. */
function mergeKept(title: string, keep: ReadonlySet<string>): string[] {
  const borders = new Set([...segmenter.segment(title)].map(({ index }) => index));
  for (let at = 0; at < title.length; at++) {
    for (let length = LONGEST; length > 1; length--) {
      if (!keep.has(title.slice(at, at + length))) continue;
      for (let inside = at + 1; inside < at + length; inside++) borders.delete(inside);
      borders.add(at);
      at += length - 1;
      break;
    }
  }
  const starts = [...borders].toSorted((a, b) => a - b);
  return starts.map((start, index) => title.slice(start, starts[index + 1]));
}

/** What the dictionary leaves as single characters is mostly one word, or a part of its neighbour. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let leaning = '';
  let run = false;
  for (const word of words) {
    const single = HAN.test(word);
    const before = joined.at(-1);
    if (single && LEANS_ON.has(word)) {
      leaning += word;
      run = false;
    } else if (
      before &&
      leaning === '' &&
      isHan(before) &&
      single &&
      before.length < LONGEST &&
      (run || LEANS_BACK.has(word) || before.length < 4)
    ) {
      joined[joined.length - 1] = before + word;
      run = !LEANS_BACK.has(word);
    } else if (before && leaning === '' && run && HAN.test(before) && isHan(word)) {
      // A single character with nothing before it begins the word behind it.
      joined[joined.length - 1] = before + word;
      run = false;
    } else {
      joined.push(leaning + word);
      leaning = '';
      run = single;
    }
  }
  if (leaning !== '') joined.push(leaning);
  return joined;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}

/** Whether a line may end between two words: both Chinese, so that no number leaves its measure. */
function mayEnd(before: string, after: string): boolean {
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after);
}
