import type { Edition } from '../core/model/edition.ts';
import { isLarge, type Library, onlyEdition } from '../core/model/library.ts';
import { sha256 } from '../core/text/sha256.ts';
import { isAnnotated } from '../core/views/clause-address.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { bareText } from './bare-text.ts';
import { epub } from './epub/epub.ts';
import { type Form, type Format, fileName, type LateFormat } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { notedText } from './noted-text.ts';
import { notedWord, word } from './word/word.ts';

/** Every form that is written from the Edition, in the order in which readers are shown them. */
export const formats: readonly (Format | LateFormat)[] = [
  epub,
  word,
  notedWord,
  bareText,
  notedText,
  markdown,
  json,
  akomaNtoso,
];

/**
 * The whole site in one archive. It is made of the built pages, so that none of them can state its
 * size or sum; those stand in a file of its own beside it (see `sumFile`).
 */
export const siteArchive: Form = {
  id: 'site',
  ending: '-site.zip',
  mediaType: 'application/zip',
  title: '整个网站（ZIP）',
  forWhom: '给想在单位内网或自己的服务器上架设一份的人：解开就是全部页面，内有中英文说明。',
};

/**
 * Name of the archive: it is called after its document, or after the day of the newest of several. Null in a
 * large library, which is copied as a folder: its archive would be as large as the site once more.
 */
export function siteFile(library: Pick<Library, 'editions' | 'release'>): string | null {
  if (isLarge(library)) return null;
  const only = onlyEdition(library);
  if (only) return fileName(only, siteArchive);
  return `${library.release.date || 'empty'}${siteArchive.ending}`;
}

/** The whole edition in one HTML file, made of the built pages. */
export const oneFileForm: Form = {
  id: 'one-file',
  ending: '.html',
  mediaType: 'text/html; charset=utf-8',
  title: 'U盘版（一个网页文件）',
  forWhom: '给没有网络的人：存进手机或U盘，双击打开就能读、能搜，也可以在聊天里转给别人。',
};

/** A file that a reader can download, with what is said of it. */
export interface Download {
  format: Form;
  file: string;
  content: Uint8Array;
  sha256: string;
}

/** What a plain text has in a large library: its words as they are pinned, and with their structure. */
const plainFormats: readonly Format[] = [bareText, markdown];

/** Whether an edition has every form: where it is annotated, or the library is small. */
export function hasEveryForm(edition: Edition, library: Pick<Library, 'editions'>): boolean {
  return isAnnotated(edition) || !isLarge(library);
}

/** The forms that are written from an edition alone. */
export function formatsOf(edition: Edition, library: Pick<Library, 'editions'>): typeof formats {
  return hasEveryForm(edition, library) ? formats : plainFormats;
}

/** All downloads of an edition that are written from it alone. */
export function downloadsOf(
  edition: Edition,
  library: Pick<Library, 'editions'>,
): Promise<Download[]> {
  return Promise.all(
    formatsOf(edition, library).map(async (format) => {
      const content = await format.write(edition);
      return { format, file: fileName(edition, format), content, sha256: sha256(content) };
    }),
  );
}

/** Name of the file that holds the sum of one download. */
export function sumFile(file: string): string {
  return `${file}.sha256`;
}

/** A line as `sha256sum -c` reads it. */
export function sumLine({ file, sha256 }: Pick<Download, 'file' | 'sha256'>): string {
  return `${sha256}  ${file}\n`;
}
