import type { Tag } from './tags.ts';

/** What Zotero would save of a page. */
interface ZoteroItem {
  itemType: string;
  title: string | undefined;
  creators: string[];
  date: string | undefined;
  publisher: string | undefined;
  websiteTitle: string | undefined;
}

/** Names that stand for a vocabulary at the beginning of a tag, whatever their case. */
const VOCABULARIES = [
  'dc',
  'dcterms',
  'og',
  'bib',
  'bibo',
  'prism',
  'eprints',
  'z',
  'so',
  'article',
];

/** Highwire tags that settle the type, whatever else the page says. */
const HIGHWIRE_TYPES: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};
/** Highwire tags by which Zotero guesses where no vocabulary settles the type. */
const HIGHWIRE_GUESSES: Record<string, string> = {
  citation_isbn: 'book',
  citation_title: 'journalArticle',
  citation_series_title: 'journalArticle',
};

const OPEN_GRAPH_TYPES: Record<string, string> = {
  website: 'webpage',
  book: 'book',
  'video.movie': 'videoRecording',
  'video.episode': 'videoRecording',
  'video.tv_show': 'videoRecording',
  'video.other': 'videoRecording',
  'music.song': 'audioRecording',
  'music.album': 'audioRecording',
};

/** Values of `dc:type` that Zotero takes for a type of its own; the types of documents are not among them. */
const DUBLIN_CORE_TYPES: Record<string, string> = {
  article: 'journalArticle',
  book: 'book',
  dataset: 'journalArticle',
  document: 'document',
  journalarticle: 'journalArticle',
  map: 'map',
  newsitem: 'newspaperArticle',
  patent: 'patent',
  report: 'report',
  statute: 'statute',
  thesis: 'thesis',
  webpage: 'webpage',
  workingpaper: 'report',
};

/**
 * What Zotero's translator “Embedded Metadata” (of 2024-06-13, with “RDF” of 2019-09-08, both in
 * https://github.com/zotero/translators) makes of the tags of a page, as far as pages of this site have
 * such tags. In the order of its choice: a Highwire tag that settles the type; `z:itemType`; `og:type`;
 * `dc:type`; a Highwire tag that lets it guess; else a page with any tag of a vocabulary is a web page.
 */
export function zoteroItem(tags: readonly Tag[]): ZoteroItem {
  const statements = new Map<string, string[]>();
  let settled: string | undefined;
  let guessed: string | undefined;
  for (const { name, content } of tags) {
    const [prefix = ''] = name.split(/[.:_]/);
    if (VOCABULARIES.includes(prefix.toLowerCase())) {
      const key = `${prefix.toLowerCase()}:${name.slice(prefix.length + 1).toLowerCase()}`;
      statements.set(key, [...(statements.get(key) ?? []), content]);
    }
    settled = HIGHWIRE_TYPES[name] ?? settled;
    guessed ??= HIGHWIRE_GUESSES[name];
  }
  const all = (key: string) => statements.get(key) ?? [];
  const first = (key: string) => all(key)[0];
  const type = (first('dc:type') ?? first('dcterms:type') ?? '')
    .toLowerCase()
    .replaceAll(/\s/g, '');
  const itemType =
    settled ??
    first('z:itemtype') ??
    OPEN_GRAPH_TYPES[first('og:type') ?? ''] ??
    DUBLIN_CORE_TYPES[type] ??
    guessed ??
    (statements.size > 0 ? 'webpage' : 'none');
  return {
    itemType,
    title: first('dc:title') ?? first('og:title'),
    creators: all('dc:creator'),
    date: first('dc:date'),
    publisher: first('dc:publisher'),
    websiteTitle: itemType === 'webpage' ? first('og:site_name') : undefined,
  };
}
