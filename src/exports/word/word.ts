import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Edition } from '../../core/model/edition.ts';
import type { LateFormat } from '../format.ts';
import { zip } from '../zip.ts';
import { bodyOf } from './body.ts';
import { type Endnote, endnotesOf, firstEndnote } from './endnotes.ts';
import { FONT_TABLE, FOOTERS, PAGE, STYLES } from './layout.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The official text and nothing else, for those who work in Word. */
export const word: LateFormat = {
  id: 'word',
  ending: '.docx',
  mediaType: MEDIA_TYPE,
  title: 'Word 文件（原文）',
  forWhom:
    '给要在 Word、WPS 里摘抄、打印的人：只有原文，按公文格式的国家标准（GB/T 9704—2012）排版。',
  write: (edition) => written(edition, [], null),
};

/** The same body with the editors' notes as Word's own endnotes. */
export const notedWord: LateFormat = {
  id: 'noted-word',
  ending: '-notes.docx',
  mediaType: MEDIA_TYPE,
  title: 'Word 文件（原文与编者注）',
  forWhom:
    '给要在 Word、WPS 里边看边查的人：原文同上，术语解释和句解是编号的尾注，复制时一起带走。',
  write: (edition) => written(edition, endnotesOf(edition), firstEndnote(edition)),
};

async function written(
  edition: Edition,
  endnotes: readonly Endnote[],
  first: string | null,
): Promise<Uint8Array> {
  const notes = [...(first ? [{ number: 1, says: first }] : []), ...endnotes];
  const { document } = edition;
  const file = new Document({
    title: edition.title,
    creator: document.issuers.join('、'),
    lastModifiedBy: '条分缕析',
    description: document.description,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    endnotes: Object.fromEntries(
      notes.map(({ number, says }) => [
        number,
        { children: [new Paragraph({ style: 'EndnoteText', children: [new TextRun(says)] })] },
      ]),
    ),
    sections: [
      {
        properties: PAGE,
        footers: FOOTERS,
        children: bodyOf(edition, endnotes, first === null ? null : 1),
      },
    ],
  });
  return settled(await Packer.toBuffer(file), document.edition.date);
}

/** The same parts in the same bytes: without the clock of the machine, and with our table of faces. */
function settled(packed: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(packed);
  const core = strFromU8(parts['docProps/core.xml']!);
  parts['docProps/core.xml'] = strToU8(
    core.replace(/(<dcterms:(\w+)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${date}T00:00:00Z$3`),
  );
  parts['word/fontTable.xml'] = strToU8(FONT_TABLE);
  return zip(Object.entries(parts).map(([path, content]) => ({ path, content })));
}
