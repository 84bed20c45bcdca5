import type { Mark, MarkedText } from '../../core/model/mark.ts';
import { escapeXml } from '../escape-xml.ts';

/** A document of the book. `body` is markup; `type` the `epub:type` of its body. */
export function xhtml({
  title,
  type,
  body,
}: {
  title: string;
  type: string;
  body: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}

/**
 * Marked words as links. A link cannot stand in a link: inside one, marks are left as words.
 * @param attributes the attributes of the link that a mark becomes, or null where it becomes none
 */
export function linked(
  nodes: readonly MarkedText[],
  attributes: (mark: Mark) => string | null,
  inLink = false,
): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeXml(node);
      const link = inLink ? null : attributes(node.mark);
      const words = linked(node.children, attributes, inLink || link !== null);
      return link === null ? words : `<a ${link}>${words}</a>`;
    })
    .join('');
}
