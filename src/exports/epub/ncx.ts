import type { Edition } from '../../core/model/edition.ts';
import { escapeXml } from '../escape-xml.ts';
import type { Chapter } from './book.ts';
import { identifier } from './package.ts';

/**
 * The table of contents once more, as reading systems before EPUB 3 know it (OPF 2.0.1 §2.4.1,
 * https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1).
 */
export function ncx(edition: Edition, chapters: readonly Chapter[]): string {
  let order = 0;
  /** The place in the order is counted before those of the entries within. */
  const point = (title: string, href: string, entries: Chapter['entries']): string => {
    const at = ++order;
    const inner = entries.map((entry) => `\n${point(entry.title, entry.href, [])}`).join('');
    return `<navPoint id="point${at}" playOrder="${at}"><navLabel><text>${escapeXml(title)}</text></navLabel><content src="${href}"/>${inner}</navPoint>`;
  };
  const points = chapters.map(({ title, file, entries }) => point(title, file, entries));
  const depth = chapters.some(({ entries }) => entries.length > 0) ? 2 : 1;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="zh-CN">
<head>
<meta name="dtb:uid" content="${identifier(edition)}"/>
<meta name="dtb:depth" content="${depth}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(edition.title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}
