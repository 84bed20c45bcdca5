import type { ReleaseSummary } from './release.ts';

/** What a page asks of the worker. */
export type Request = 'state' | 'store' | 'remove';

/** Why a release could not be stored whole. */
export type Fault = 'network' | 'server' | 'changed' | 'quota';

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
  fault: Fault | null;
}
