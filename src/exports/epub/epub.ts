import type { Edition } from '../../core/model/edition.ts';
import { appendicesOf } from '../appendices.ts';
import { type Format, utf8 } from '../format.ts';
import { zip } from '../zip.ts';
import {
  appendixChapter,
  colophonChapter,
  commentaryChapter,
  glossaryChapter,
  titlePage,
} from './added-chapters.ts';
import { bookOf, type Chapter, partFile } from './book.ts';
import { COVER_IMAGE, coverImage, coverPage } from './cover.ts';
import { ncx } from './ncx.ts';
import { CONTAINER, navigation, packageDocument } from './package.ts';
import { readerChapters } from './reader-chapters.ts';
import { STYLE } from './style.ts';
import { textChapter } from './text-chapter.ts';

/** EPUB 3: the text with its notes, the commentary, the glossary and the appendices as a book. */
export const epub: Format = {
  id: 'epub',
  ending: '.epub',
  mediaType: 'application/epub+zip',
  title: '电子书（EPUB）',
  forWhom:
    '给用手机阅读软件、电纸书或读屏软件的人：点词看注，附句解、与谁有关、解读、术语、指标、进展和校勘，离线可读。',
  write: (edition) =>
    zip(
      bookFiles(edition).map(([path, content]) => {
        // The container format wants `mimetype` first and uncompressed.
        return { path, content: utf8(content), stored: path === 'mimetype' };
      }),
    ),
};

/** Path and content of every file of the book, in order. */
export function bookFiles(edition: Edition): [string, string][] {
  const book = bookOf(edition);
  const chapters: Chapter[] = [
    coverPage(edition),
    titlePage(book),
    ...book.parts.map((part) => textChapter(book, part)),
    ...readerChapters(book),
    ...edition.commentary.map((piece) => commentaryChapter(book, piece)),
    glossaryChapter(book),
    ...appendicesOf(edition).map((appendix) => appendixChapter(book, appendix)),
    colophonChapter(book),
  ];
  return [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(edition, chapters)],
    ['EPUB/nav.xhtml', navigation(chapters, partFile(book.parts[0]!))],
    ['EPUB/toc.ncx', ncx(edition, chapters)],
    [`EPUB/${COVER_IMAGE}`, coverImage(edition)],
    ['EPUB/style.css', STYLE],
    ...chapters.map(({ file, content }): [string, string] => [`EPUB/${file}`, content]),
  ];
}
