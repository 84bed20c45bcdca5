/**
 * What scripts add to every page, in one file: small, and the same everywhere, so that it is fetched
 * once. Each part does nothing where its element is not on the page; what is large is fetched when it
 * is first wanted. Pages with a tool of their own (search, 核验, targets) bring its script themselves.
 */
// Before any part can be missing.
import '../components/notice/missing-part.ts';
import '../components/contents/current-position.ts';
import '../components/header/type-size.ts';
import '../components/layers/element.ts';
import '../components/offline/begin.ts';
import '../components/quote-tools/wake.ts';
import '../components/search-box/focus-key.ts';
import '../components/term/bring-forward.ts';
import '../components/text/arrive.ts';
import '../components/text/mark-query.ts';
