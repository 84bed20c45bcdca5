import { ENGINES } from './engines.ts';

/** Fetches every engine before any is started, and notes for the tests which cannot be had, and why. */
export default function fetchEngines(): void {
  const missing: Record<string, string> = {};
  for (const { name, fetch } of ENGINES) {
    try {
      fetch();
    } catch (error) {
      missing[name] = error instanceof Error ? error.message : String(error);
    }
  }
  process.env.MISSING_ENGINES = JSON.stringify(missing);
}
