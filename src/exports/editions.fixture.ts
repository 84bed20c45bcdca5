import { compile } from '../core/compile.ts';
import { compileLibrary } from '../core/compile-library.ts';
import type { Edition } from '../core/model/edition.ts';

/** The documents that tests of exports go over: three kinds of numbering, and what is published. */
export const editions: Edition[] = [
  ...['opinion', 'restart', 'law'].map((document) => {
    const { edition } = compile('src/core/fixtures', document);
    if (!edition) throw new Error(`The fixture "${document}" has faults.`);
    return edition;
  }),
  ...compileLibrary('content').library.editions,
];

/** An edition with notes, a commentary and ties, small enough to be read whole. */
export const opinion: Edition = editions[0]!;

export function textOf(content: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
}
