import { z } from 'zod';

/** Schemes that a link may have; `javascript:` and `data:` would run in the reader's browser. */
const SCHEMES = /^(?:https?|mailto)$/;

/** An address outside of the site, as an author writes it. */
export const webAddress = z.url({
  protocol: SCHEMES,
  error: '网址应以 http://、https:// 或 mailto: 开头',
});

/** Whether a link of a body leads where links may lead: out by a safe scheme, or within the site. */
export function isSafeLink(address: string): boolean {
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  return scheme === undefined || SCHEMES.test(scheme.toLowerCase());
}
