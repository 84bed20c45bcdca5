/**
 * Words as a voice is given them: those that voices misread are respelled by characters of one reading
 * (`glossary/pronunciation.yaml`).
 * @param says words and what stands for them, longest first
 */
export function respelled(words: string, says: readonly (readonly [string, string])[]): string {
  return says.reduce((text, [word, given]) => text.replaceAll(word, given), words);
}

/** Some voices fall silent after a quarter of a minute: nothing longer is given to them at once. */
const LONGEST = 60;

/** Words in stretches that end at a mark, none longer than `LONGEST` where there is one. */
export function stretches(words: string): string[] {
  const found: string[] = [];
  for (const clause of words.match(
    /[^，；：。！？]*[，；：。！？]+[”’）》]*|[^，；：。！？]+$/gu,
  ) ?? []) {
    const last = found[found.length - 1];
    if (last !== undefined && last.length + clause.length <= LONGEST) {
      found[found.length - 1] = last + clause;
    } else found.push(clause);
  }
  return found;
}
