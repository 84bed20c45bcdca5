import type { Clause } from '../core/model/clause.ts';
import type { Edition } from '../core/model/edition.ts';
import { isLarge, type Library } from '../core/model/library.ts';
import type { Term } from '../core/model/term.ts';
import { sliceCodePoints } from '../core/text/code-points.ts';
import { longDate } from '../core/text/long-date.ts';
import { hasOwnPage, isAnnotated } from '../core/views/clause-address.ts';
import { clauseName } from '../core/views/clause-name.ts';

/** The words of the picture that chat programs and social sites show beside a link. */
export interface Card {
  /** Address of the page it stands for, without slashes at its ends: `minsheng-2025/c6`. */
  page: string;
  /** Whose words `title` and `words` are: official ones are set in ink, ours in vermilion. */
  voice: 'official' | 'ours';
  /** Two characters of a seal: the principle of a clause; empty for the mark of the site. */
  seal: string;
  /** Small line above the title. */
  kicker: string;
  /** The official number, which stands above the title; empty where there is none. */
  number: string;
  title: string;
  /** The beginning of what the page says; the picture takes as much as it holds. */
  words: string;
  /** Small line at the foot. */
  foot: string;
}

/** Name of the site on every card. */
export const SITE_NAME = '条分缕析';

/** Where the picture of a page lies in the site. */
export function cardFile(page: string): string {
  return `card/${page}.png`;
}

/** A card for every page of a document's text and every glossary entry. */
export function cardsOf(library: Library): Card[] {
  const { editions, glossary } = library;
  const hasOwn = (edition: Edition) => documentCardPage(edition, library) === edition.id;
  return [
    ...(editions.every(hasOwn) ? [] : [siteCard]),
    ...editions.flatMap((edition) => [
      ...(hasOwn(edition) ? [documentCard(edition)] : []),
      ...edition.clauses
        .filter(({ id }) => hasOwnPage(edition, id))
        .map((clause) => clauseCard(edition, clause)),
    ]),
    ...glossary.map((term) => termCard(editions, term)),
  ];
}

/** For the documents of a large library of which nothing more is said than their text. */
const siteCard: Card = {
  page: 'site',
  voice: 'ours',
  seal: '',
  kicker: '',
  number: '',
  title: SITE_NAME,
  words: '政策法规的原文，可逐条逐句引用，可全文搜索。',
  foot: '',
};

/** The page whose card is shown with a document: its own; a picture costs more than the text of a law. */
export function documentCardPage(edition: Edition, library: Pick<Library, 'editions'>): string {
  return isAnnotated(edition) || !isLarge(library) ? edition.id : siteCard.page;
}

function documentCard({ id, document, clauses }: Edition): Card {
  return {
    page: id,
    voice: 'official',
    seal: '',
    kicker: document.issuers.join('　'),
    number: '',
    title: document.shortTitle,
    words: clauses[0] ? ownWords(clauses[0]) : '',
    foot: document.adopted ? longDate(document.adopted) : document.kind,
  };
}

function clauseCard(edition: Edition, clause: Clause): Card {
  const { document } = edition;
  const principle = document.principles.find(({ id }) => id === clause.principle);
  const numbered = clause.kind === 'clause';
  return {
    page: `${edition.id}/${clause.id}`,
    voice: 'official',
    seal: principle?.name ?? '',
    kicker: document.shortTitle,
    number: numbered && clause.title ? clause.label : '',
    title: numbered ? clause.title || clause.label : clauseName(clause),
    words: ownWords(clause),
    foot: [...document.issuers, document.adopted ? longDate(document.adopted) : '']
      .filter((part) => part !== '')
      .join('　'),
  };
}

function termCard(editions: readonly Edition[], { id, term, explanation }: Term): Card {
  const text = explanation.join('');
  const cited = editions.find(({ mentions }) => mentions.some((at) => at.term === id && at.clause));
  return {
    page: `glossary/${id}`,
    voice: 'ours',
    seal: '',
    kicker: '术语',
    number: '',
    title: term,
    words: /^.*?[。！？]/su.exec(text)?.[0] ?? text,
    foot: cited ? `见《${cited.document.shortTitle}》${clausesNaming(cited, id)}` : '',
  };
}

/** Names of the clauses that mention a term: （三）（七）. */
function clausesNaming({ clauses, mentions }: Edition, term: string): string {
  return clauses
    .filter(({ id }) => mentions.some((at) => at.term === term && at.clause === id))
    .map(clauseName)
    .join('');
}

/** The words of a clause after its number and title, in one line. */
function ownWords({ text, heading }: Clause): string {
  return sliceCodePoints(text, heading.end)
    .replace(/^。/u, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\t+/g, '　')
    .trim();
}
