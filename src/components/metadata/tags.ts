import type { Edition } from '../../core/model/edition.ts';

/** A `<meta>` element. */
export interface Tag {
  name: string;
  content: string;
}

/**
 * What Zotero and other reference managers read from a page: Dublin Core
 * (https://www.dublincore.org/specifications/dublin-core/dcq-html/). Not the Highwire tags
 * (`citation_title` …), which are for journals: Zotero takes any page with one for an article.
 * @param title of the page: the document, or a clause of it
 * @param address of the page; null where the site does not know its own
 */
export function metadataTags({ document }: Edition, title: string, address: string | null): Tag[] {
  const date = document.published?.date ?? document.adopted;
  const tags: [string, string | null | undefined][] = [
    ['DC.title', title],
    ...document.issuers.map((issuer): [string, string] => ['DC.creator', issuer]),
    ['DC.publisher', document.published?.agency],
    ['DC.date', date],
    ['DC.type', document.kind],
    ['DC.language', 'zh-CN'],
    ['DC.identifier', address],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
