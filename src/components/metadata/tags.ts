import type { Edition } from '../../core/model/edition.ts';

/** A `<meta>` element. */
export interface Tag {
  name: string;
  content: string;
}

/**
 * What Zotero and other reference managers read from a page: Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dcq-html/) and the Highwire tags
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
 * @param title of the page: the document, or a clause of it
 * @param address of the page
 */
export function metadataTags({ document }: Edition, title: string, address: string): Tag[] {
  const date = document.published?.date ?? document.adopted;
  const tags: [string, string | undefined][] = [
    ['DC.title', title],
    ...document.issuers.map((issuer): [string, string] => ['DC.creator', issuer]),
    ['DC.publisher', document.published?.agency],
    ['DC.date', date],
    ['DC.type', document.kind],
    ['DC.language', 'zh-CN'],
    ['DC.identifier', address],
    ['citation_title', title],
    ...document.issuers.map((issuer): [string, string] => ['citation_author', issuer]),
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_publisher', document.published?.agency],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', address],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
