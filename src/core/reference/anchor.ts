import { decoded } from '../link/decoded.ts';
import { plainForm } from './written.ts';

/**
 * Anchors as they arrive: chat apps add to addresses, sentences end behind them, and people write
 * them with other dashes and in capitals.
 */

/** What chat apps write where a fragment should be, and no place at all. */
const NO_PLACE = /^(?:wechat_redirect|rd|wechat_webview_type|top|main|search|verify)?$/;

/** What chat apps and trackers glue behind an anchor. */
const TAIL = /[?&#;](?:[\w.-]*=.*|wechat.*|rd|$).*$/s;

/** Ids come from the official numbering: c6, c6-3, s2-c1, c17z1, a1-c3, b2-f1, c16-p2-i1-m3, p-1. */
const ANCHOR = /^((?:[abcfhjks]\d+(?:z\d+)?)(?:-(?:[a-z]\d+(?:z\d+)?|\d+))*|p(?:-\d+)?)(?![a-z\d])/;

/**
 * The anchor at the head of a fragment or of what someone typed: `c6-3` of `C6-3，详见`, `c6—3`,
 * `c6.3`, `c3-2?from=singlemessage`.
 * @returns null where it does not begin with an anchor of the text
 */
export function readAnchor(written: string): string | null {
  return anchorAndRest(written)?.anchor ?? null;
}

/** The same, with what follows it. */
export function anchorAndRest(written: string): { anchor: string; rest: string } | null {
  const plain = plainForm(withoutTail(written)).replace(/^[\s#(]+/, '');
  const dashed = plain.replace(/^((?:[abs]\d+-)*[cs]\d+(?:z\d+)?|p)\s*[.\-:]\s*(?=\d)/, '$1-');
  const anchor = ANCHOR.exec(dashed)?.[1];
  if (!anchor) return null;
  return { anchor, rest: dashed.slice(anchor.length) };
}

/** What a fragment says, decoded (twice where it was encoded twice), without `#` and tails. */
export function fragmentWords(fragment: string): string {
  const once = decoded(fragment.replace(/^#+/, '').split(':~:')[0] ?? '');
  const words = withoutTail(/%[\da-f]{2}/i.test(once) ? decoded(once) : once).trim();
  return NO_PLACE.test(words) ? '' : words;
}

function withoutTail(written: string): string {
  return written.replace(TAIL, '');
}
