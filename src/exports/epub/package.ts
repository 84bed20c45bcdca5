import type { Edition } from '../../core/model/edition.ts';
import { sha256 } from '../../core/text/sha256.ts';
import { RIGHTS } from '../colophon.ts';
import { escapeXml } from '../escape-xml.ts';
import { type Chapter, GLOSSARY } from './book.ts';
import { COVER_IMAGE } from './cover.ts';
import { xhtml } from './xhtml.ts';

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** The package document: metadata, accessibility metadata (EPUB Accessibility 1.1 §2), files, order. */
export function packageDocument(edition: Edition, chapters: readonly Chapter[]): string {
  const { document } = edition;
  const [cover, first, ...rest] = chapters;
  const items = chapters.map(
    ({ file }) => `<item id="${idOf(file)}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const creators = document.issuers.map(
    (issuer, index) => `<dc:creator id="issuer${index + 1}">${escapeXml(issuer)}</dc:creator>
<meta refines="#issuer${index + 1}" property="role" scheme="marc:relators">aut</meta>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN" dir="ltr">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier(edition)}</dc:identifier>
<dc:title>${escapeXml(`${edition.title}（条分缕析批注本）`)}</dc:title>
<dc:language>zh-CN</dc:language>
${creators.join('\n')}
<dc:contributor id="editors">条分缕析</dc:contributor>
<meta refines="#editors" property="role" scheme="marc:relators">ann</meta>
<dc:publisher>条分缕析</dc:publisher>
<dc:date>${document.edition.date}</dc:date>
<dc:description>${escapeXml(document.description)}</dc:description>
<dc:rights>${escapeXml(RIGHTS)}</dc:rights>
<meta property="dcterms:modified">${document.edition.date}T00:00:00Z</meta>
<meta name="cover" content="cover-image"/>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${FEATURES.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join('\n')}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">全书都是文字，只有封面是图，有文字说明；没有声音和脚本。目录到条，标题分级，注释与正文双向链接；原文与编者的话除颜色外，还以字体、字号和位置区分。字号、字体、颜色可由阅读软件改变。未经第三方认证。</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="cover-image" href="${COVER_IMAGE}" media-type="image/svg+xml" properties="cover-image"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine toc="ncx">
${[idOf(cover!.file), idOf(first!.file), 'nav', ...rest.map(({ file }) => idOf(file))].map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const FEATURES = [
  'alternativeText',
  'tableOfContents',
  'readingOrder',
  'structuralNavigation',
  'displayTransformability',
  'ARIA',
  'unlocked',
];

/** Table of contents and landmarks. */
export function navigation(chapters: readonly Chapter[], firstOfText: string): string {
  const items = chapters.map(({ file, title, entries }) => {
    const inner = entries.map((entry) => item(entry.href, entry.title)).join('\n');
    return item(file, title, inner && `\n<ol>\n${inner}\n</ol>\n`);
  });
  const landmarks = [
    ['cover', 'cover.xhtml', '封面'],
    ['toc', '#toc', '目录'],
    ['titlepage', 'title.xhtml', '书名页'],
    ['bodymatter', firstOfText, '正文'],
    ['glossary', GLOSSARY, '术语'],
    ['colophon', 'colophon.xhtml', '关于这一版'],
  ].map(([type, href, title]) => `<li><a epub:type="${type}" href="${href}">${title}</a></li>`);
  const body = `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents">
<h1 id="contents">目录</h1>
<ol>
${items.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" aria-label="要目" hidden="hidden">
<ol>
${landmarks.join('\n')}
</ol>
</nav>`;
  return xhtml({ title: '目录', type: 'frontmatter', body });
}

function item(href: string, title: string, inner = ''): string {
  return `<li><a href="${href}">${escapeXml(title)}</a>${inner}</li>`;
}

function idOf(file: string): string {
  return file.replace('.xhtml', '');
}

/** A UUID of the document, the same for all its releases (RFC 9562, version 8: by our own hash). */
export function identifier({ id, title }: Edition): string {
  const hash = sha256(`tiaofen-lvxi ${id} ${title}`);
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
