import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Card, cardFile } from '../cards/card.ts';
import { makeCards } from '../cards/card-store.ts';

/** Where pictures are kept from one build to the next. */
export const KEPT_CARDS = '.cache/cards';

/**
 * Writes the share cards into the built site. What the font lacks is told and does not stop the
 * build: a card with a 〓 is better than a text that cannot be published.
 * @param cards the cards of all pages that have one
 */
export function shareCards(cards: readonly Card[]): AstroIntegration {
  return {
    name: 'share-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const { pictures, drawn, missing } = await makeCards(cards, KEPT_CARDS);
        for (const [page, picture] of pictures) {
          const file = fileURLToPath(new URL(cardFile(page), dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, picture);
        }
        for (const { character, pages } of missing) {
          logger.warn(`分享图片的字体里没有“${character}”，印作“〓”：${pages.join('、')}`);
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`分享图片 ${pictures.size} 张，新画 ${drawn} 张，${seconds} 秒`);
      },
    },
  };
}
