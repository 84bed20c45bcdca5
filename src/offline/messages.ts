import type { ReleaseSummary } from './release.ts';

/**
 * What a page asks of the worker. `store` is the page's own wish, and is not heeded for some time
 * after storing has failed; `store-now` is a reader's. In a large library they name the document that is
 * read; `store-all` asks for all of them.
 */
export type Request =
  | 'state'
  | 'store'
  | 'store-now'
  | 'store-all'
  | 'remove'
  | { ask: 'store' | 'store-now'; document: string };

/**
 * Why a release could not be stored whole. `slow`: no answer in time. `changed`: pages came other
 * than published. `foreign`: so did all other files. `denied`: the browser keeps nothing for this site.
 */
export type Fault =
  | 'network'
  | 'slow'
  | 'server'
  | 'changed'
  | 'foreign'
  | 'quota'
  | 'denied'
  | 'unexpected';

/** What the worker tells a page, unasked whenever it changes. */
export interface OfflineState {
  /** The newest release the worker knows of. */
  newest: ReleaseSummary;
  /** The newest release that is stored whole. */
  stored: ReleaseSummary | null;
  /** Id of the release that this page is of. */
  reading: string;
  /** Bytes of the newest release stored so far, while it is being stored. */
  storing: number | null;
  /** Why the newest release could not be stored, the last time. */
  fault: Fault | null;
  /** Storing does not begin by itself now, because it failed a while ago. */
  pausing: boolean;
}
