/** The last searches of this device, for the reader only: kept in its storage, sent nowhere. */

const KEY = 'searches';
const KEPT = 8;

/** The latest first; empty where storage is denied. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers what was searched for on purpose, not every letter on the way. */
export function remember(query: string): void {
  const words = query.trim();
  if (words === '' || words.length > 60) return;
  const kept = [words, ...recentSearches().filter((one) => one !== words)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage may be denied; nothing is remembered then.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
