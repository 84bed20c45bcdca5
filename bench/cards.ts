import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardsOf } from '../src/cards/card.ts';
import { makeCards } from '../src/cards/card-store.ts';
import type { Library } from '../src/core/model/library.ts';

/** Time for the share cards of the whole site: all drawn anew, none, and one of them. */
export async function benchCards(library: Library): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cards-'));
  const cards = cardsOf(library);
  const [first, ...others] = cards;
  const changed = [{ ...first!, title: `${first!.title}（修订）` }, ...others];
  try {
    const runs = { cold: cards, warm: cards, 'one changed': changed };
    const rows: Record<string, object> = {};
    for (const [name, wanted] of Object.entries(runs)) {
      const started = performance.now();
      const { pictures, drawn } = await makeCards(wanted, folder);
      const bytes = [...pictures.values()].reduce((sum, { length }) => sum + length, 0);
      rows[name] = {
        cards: pictures.size,
        drawn,
        s: Math.round(performance.now() - started) / 1000,
        'KB each': Math.round(bytes / pictures.size / 102.4) / 10,
      };
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
