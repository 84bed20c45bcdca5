import { compile } from '../core/compile.ts';
import type { Edition } from '../core/model/edition.ts';

/** The documents that tests of exports go over: every kind of structure. */
export const editions: Edition[] = [
  ...['opinion', 'restart', 'law', 'holidays', 'code', 'notice', 'plan', 'bare'].map((document) => {
    const { edition } = compile('src/core/fixtures', document);
    if (!edition) throw new Error(`The fixture "${document}" has faults.`);
    return edition;
  }),
];

/** An edition with notes, a commentary and ties, small enough to be read whole. */
export const opinion: Edition = editions[0]!;

/** What a text editor shows of a file, without the byte order mark. */
export function textOf(content: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}
