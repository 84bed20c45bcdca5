import { plain } from '../../core/cite/plain.ts';
import type { Quotation } from './quotation.ts';

/** What is sent on: the words and where they come from, and the address that has its own card. */
export interface Shared {
  text: string;
  url: string;
}

/** The two are apart because the browser's own sharing adds the address by itself. */
export function sharedText(quotation: Pick<Quotation, 'citation' | 'sendable'>): Shared {
  return {
    text: plain.write({ ...quotation.citation(), address: '' }),
    url: quotation.sendable(),
  };
}

/** The same in one piece, for pasting into a chat. */
export function pastedText({ text, url }: Shared): string {
  return `${text}\n${url}`;
}
