/**
 * What scripts add to every page, in one file: small, and the same everywhere, so that it is fetched
 * once. Each part does nothing where its element is not on the page; what is large is fetched when it
 * is first wanted. Pages with a tool of their own (search, 核验, targets) bring its script themselves.
 */
// Before any part can be missing.
import '../components/notice/missing-part.ts';
import { markCurrentPosition } from '../components/contents/current-position.ts';
import { startTypeSize } from '../components/header/type-size.ts';
import { startLayers } from '../components/layers/element.ts';
import { bringNotesForward } from '../components/notes/wake-pane.ts';
import { beginOffline } from '../components/offline/begin.ts';
import { wakeQuoteTools } from '../components/quote-tools/wake.ts';
import { wakeReadAloud } from '../components/read-aloud/wake.ts';
import { watchFocusKey } from '../components/search-box/focus-key.ts';
import { helpArrive } from '../components/text/arrive.ts';
import { markQuery } from '../components/text/mark-query.ts';

const PARTS = [
  startTypeSize,
  helpArrive,
  bringNotesForward,
  startLayers,
  wakeQuoteTools,
  wakeReadAloud,
  markCurrentPosition,
  watchFocusKey,
  markQuery,
  beginOffline,
];

// Each starts by itself: where one cannot, the page stays as the server made it, and the others go on.
for (const start of PARTS) {
  try {
    start();
  } catch (error) {
    // Reported as any other fault of a script.
    setTimeout(() => {
      throw error;
    });
  }
}
