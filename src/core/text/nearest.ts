/**
 * The nearest candidate, for error messages only: fuzzy matching may suggest, it never publishes.
 */

/** Levenshtein distance between two strings, in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, replaced);
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** The candidate closest to `wanted`, or null when none is closer than replacing half of it. */
export function nearestOf(wanted: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.ceil(wanted.length / 2)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The stretch of `text` closest to `quote` and of the same length, or null when nothing is near. */
export function nearestPassage(quote: string, text: string): string | null {
  const windows = new Set<string>();
  for (let at = 0; at + quote.length <= text.length; at++) {
    windows.add(text.slice(at, at + quote.length));
  }
  return nearestOf(quote, windows);
}
