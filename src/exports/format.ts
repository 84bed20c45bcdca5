import type { Edition } from '../core/model/edition.ts';

/** What a reader is told of a form in which an edition can be taken along. */
export interface Form {
  /** Names it in tests and in code. */
  id: string;
  /** What follows the edition's id and version in the file's name: `.epub`, `-notes.txt`. */
  ending: string;
  mediaType: string;
  /** Its name, in Chinese. */
  title: string;
  /** Whom it is for, one line in Chinese. */
  forWhom: string;
}

/**
 * A form written from the Edition alone. The same Edition always gives the same bytes: they depend on
 * no clock, no machine and not on the address of the site, so that every mirror has the same sums.
 */
export interface Format extends Form {
  write(edition: Edition): Uint8Array;
}

/** A form whose library packs it while the program goes on. */
export interface LateFormat extends Form {
  write(edition: Edition): Promise<Uint8Array>;
}

/** Name of an edition's file: `minsheng-2025-1.0.epub`. */
export function fileName({ id, document }: Edition, { ending }: Pick<Form, 'ending'>): string {
  return `${id}-${document.edition.version}${ending}`;
}

/**
 * UTF-8 bytes of a file of plain text, after a byte order mark: a browser takes text whose host names no
 * charset for Latin, and shows Chinese only with the mark (https://encoding.spec.whatwg.org/#decode).
 */
export function plainText(text: string): Uint8Array {
  return utf8(`\uFEFF${text}`);
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
