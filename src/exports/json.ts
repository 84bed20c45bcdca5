import { canonicalText } from '../core/views/canonical-text.ts';
import { RIGHTS } from './colophon.ts';
import { type Format, utf8 } from './format.ts';

/** The Edition itself, under a header that says how to read it. */
export const json: Format = {
  id: 'json',
  ending: '.json',
  mediaType: 'application/json',
  title: '数据（JSON）',
  forWhom: '给做研究和写程序的人：条、句、标注、术语、解读和它们的位置，全在一个文件里。',
  write(edition) {
    const header = {
      format: 'tiaofen-lvxi edition',
      about:
        'An annotated edition of an official document, by 条分缕析. Not an official publication. ' +
        '`text` is the official text; in `edition`, `title`, `dateline`, `sections` and `clauses` ' +
        'hold its words, everything else was added by others or by the editors.',
      offsets:
        '`start` is inclusive, `end` exclusive; both count Unicode code points (not bytes, not ' +
        'UTF-16 units) over the NFC text of the clause or commentary block they refer to.',
      anchors:
        'Ids such as c6 (clause), c6-3 (its third sentence), s1 (section) are the fragments of the ' +
        'published pages and do not change. Offsets may: quote the words as well as the place.',
      sha256: '`edition.document.sha256` is the SHA-256 of the UTF-8 bytes of `text`.',
      rights: RIGHTS,
    };
    const content = { header, text: canonicalText(edition), edition };
    return utf8(`${JSON.stringify(content, null, 2)}\n`);
  },
};
