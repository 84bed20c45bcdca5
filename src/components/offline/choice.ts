/**
 * What the reader chose: `off` after removing what was stored; else whether a release, by its id,
 * may be stored although the line is metered.
 */
export type Choice = 'off' | `yes ${string}` | `no ${string}` | null;

const KEY = 'offline';

export function choice(): Choice {
  try {
    return localStorage.getItem(KEY) as Choice;
  } catch {
    return null;
  }
}

export function choose(chosen: Choice): void {
  try {
    if (chosen === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, chosen);
  } catch {
    // Storage may be denied; the reader is then asked again on the next page.
  }
}

/** What browsers that know it tell of the line; it is in no standard that TypeScript follows. */
interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

/** Whether the reader may pay for every byte, or asked to save them. */
export function isMetered(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (!connection) return false;
  const { saveData, type, effectiveType } = connection;
  return saveData === true || type === 'cellular' || /2g$/.test(effectiveType ?? '');
}
