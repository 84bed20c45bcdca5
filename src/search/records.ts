import type { Clause } from '../core/model/clause.ts';
import type { Commentary } from '../core/model/commentary.ts';
import type { Edition } from '../core/model/edition.ts';
import type { Library } from '../core/model/library.ts';
import type { Service } from '../core/model/service.ts';
import type { Term } from '../core/model/term.ts';
import { codePointLength } from '../core/text/code-points.ts';
import { clausePage } from '../core/views/clause-address.ts';
import { clauseTitle, headingLine } from '../core/views/clause-name.ts';
import { readingOrder } from '../core/views/reading-order.ts';
import { isOneRecord } from './passages.ts';
import type { Anchor, SearchRecord } from './record.ts';

/** Everything on the site that can be searched, in the order in which it stands. */
export function searchRecords(library: Pick<Library, 'editions' | 'glossary'>): SearchRecord[] {
  const { editions, glossary } = library;
  const records = [
    ...editions.flatMap((edition) =>
      isOneRecord(edition, library)
        ? [wholeRecord(edition)]
        : [titleRecord(edition), ...textRecords(edition)],
    ),
    ...editions.flatMap((edition) =>
      edition.commentary.flatMap((piece) => commentaryRecords(edition, piece)),
    ),
    ...glossary.map((term) => termRecord(term, editions)),
    ...editions.flatMap((edition) => [
      ...plainRecords(edition),
      ...serviceRecords(edition),
      ...targetRecords(edition),
      ...progressRecords(edition),
      ...practiceRecords(edition),
    ]),
  ];
  if (editions.length < 2) return records;
  const documents = new Map(editions.map(({ id, document }) => [id, document]));
  return records.map((record) => {
    const own = documents.get(record.document);
    if (!own) return record;
    const { shortTitle: documentTitle, kind } = own;
    return { ...record, documentTitle, filters: { ...record.filters, genre: [kind] } };
  });
}

function titleRecord({ id, title, dateline, document }: Edition): SearchRecord {
  const text = dateline ? `${title}\n${dateline}` : title;
  return {
    id: `${id}/`,
    kind: 'text',
    document: id,
    url: `${id}/`,
    title: document.shortTitle,
    text,
    anchors: [],
    filters: {},
  };
}

/** All of a text: its title, and every heading and clause with their anchors, each in a line of its own. */
function wholeRecord(edition: Edition): SearchRecord {
  const record = titleRecord(edition);
  const anchors: Anchor[] = [];
  let start = codePointLength(record.text) + 1;
  const texts = textRecords(edition).map(({ text, anchors: own }) => {
    for (const { id, ...span } of own) {
      anchors.push({ id, start: start + span.start, end: start + span.end });
    }
    start += codePointLength(text) + 1;
    return text;
  });
  return { ...record, text: [record.text, ...texts].join('\n'), anchors };
}

/** A record for every clause, and one for every heading of a section. */
function textRecords(edition: Edition): SearchRecord[] {
  return readingOrder(edition).flatMap(({ section, clause }) => {
    if (!section) return [clauseRecord(edition, clause)];
    const { id, heading } = section;
    if (heading === '') return [];
    const anchors = [{ id, start: 0, end: codePointLength(heading) }];
    return [
      {
        id: `${edition.id}/#${id}`,
        kind: 'text' as const,
        document: edition.id,
        url: `${edition.id}/`,
        title: headingLine(section),
        text: heading,
        anchors,
        filters: { section: [id] },
      },
    ];
  });
}

function clauseRecord(edition: Edition, clause: Clause): SearchRecord {
  const { id, text, heading, sentences } = clause;
  const audience = edition.audiences
    .filter(({ mentions }) => mentions.some((mention) => mention.clause === id))
    .map((who) => who.id);
  const anchors: Anchor[] = heading.end > 0 ? [{ id, ...heading }, ...sentences] : sentences;
  return {
    id: `${edition.id}/${id}`,
    kind: 'text',
    document: edition.id,
    url: clausePage(edition, id),
    title: clauseTitle(clause),
    text,
    anchors,
    filters: { audience, ...(clause.section ? { section: [clause.section] } : {}) },
  };
}

/** A record for each part of a commentary: from one heading to the next. */
function commentaryRecords(edition: Edition, piece: Commentary): SearchRecord[] {
  const parts: Commentary['blocks'][] = [[]];
  for (const block of piece.blocks) {
    if (block.kind === 'heading') parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((blocks, index) => {
      const [first] = blocks;
      const heading = first?.kind === 'heading' ? first.text : piece.title;
      const { text, anchors } = joined(blocks);
      return {
        id: `${edition.id}/commentary/${piece.id}/${index}`,
        kind: 'commentary',
        document: edition.id,
        url: `${edition.id}/commentary/${piece.id}/`,
        title: `${piece.shortTitle}：${heading.replace(/^——/, '')}`,
        text,
        anchors,
        filters: { audience: concerned(edition, tied(edition, piece.id, blocks)) },
      };
    });
}

/** Sentences to which these blocks of a commentary are tied. */
function tied({ ties }: Edition, commentary: string, blocks: Commentary['blocks']): string[] {
  return ties
    .filter((tie) => tie.commentary === commentary && blocks.some(({ id }) => id === tie.block))
    .map(({ evidence }) => evidence.anchor);
}

/** Whom these sentences concern. */
function concerned({ audiences }: Edition, anchors: readonly string[]): string[] {
  const sentences = new Set(anchors);
  return audiences
    .filter(({ mentions }) => mentions.some(({ anchor }) => sentences.has(anchor)))
    .map(({ id }) => id);
}

function joined(blocks: readonly { id: string; text: string }[]): {
  text: string;
  anchors: Anchor[];
} {
  const anchors: Anchor[] = [];
  let start = 0;
  for (const { id, text } of blocks) {
    const end = start + codePointLength(text);
    anchors.push({ id, start, end });
    start = end + 1;
  }
  return { text: blocks.map(({ text }) => text).join('\n'), anchors };
}

/** Every service once, in the order of the documents that lead to them. */
function servicesOf(editions: readonly Edition[]): Service[] {
  const all = editions.flatMap(({ services }) => services);
  return [...new Map(all.map((service) => [service.id, service])).values()];
}

/** An entry is also found by what people call the services that it explains. */
function termRecord(term: Term, editions: readonly Edition[]): SearchRecord {
  const { id, aliases, explanation, notVerified, history, progress } = term;
  const audience = editions.flatMap((edition) =>
    concerned(
      edition,
      edition.mentions.filter((mention) => mention.term === id).map(({ anchor }) => anchor),
    ),
  );
  const blocks = [term.term, aliases.join('\n'), ...explanation, notVerified, history, progress];
  const asked = servicesOf(editions).filter(({ terms }) => terms.includes(id));
  const ask = asked.flatMap(({ name, words, office }) => [name, words.join('\n'), office]);
  return {
    id: `glossary/${id}`,
    kind: 'term',
    document: 'glossary',
    url: `glossary/${id}/`,
    title: term.term,
    text: [...blocks, ...ask].filter((block) => block).join('\n'),
    anchors: [],
    filters: { audience: [...new Set(audience)] },
  };
}

/** What the sentences of each clause say in plain words. */
function plainRecords(edition: Edition): SearchRecord[] {
  return edition.clauses.flatMap((clause) => {
    const sentences = edition.plain.filter((one) => one.clause === clause.id);
    if (sentences.length === 0) return [];
    const { text, anchors } = joined(
      sentences.map(({ sentence, plain }) => ({ id: sentence, text: plain })),
    );
    const audience = concerned(
      edition,
      sentences.map(({ sentence }) => sentence),
    );
    return [
      {
        id: `${edition.id}/plain/${clause.id}`,
        kind: 'plain' as const,
        document: edition.id,
        url: `${edition.id}/plain/`,
        title: `${clauseTitle(clause)}：句解`,
        text,
        anchors,
        filters: { audience },
      },
    ];
  });
}

function serviceRecords({ id: document, services, audiences }: Edition): SearchRecord[] {
  return services.map(({ id, name, office, say }) => ({
    id: `${document}/ask/${id}`,
    kind: 'service',
    document,
    url: `${document}/ask/#${id}`,
    title: name,
    text: [office, say].filter((block) => block).join('\n'),
    anchors: [],
    filters: {
      audience: audiences.filter(({ ask }) => ask.includes(id)).map((who) => who.id),
    },
  }));
}

function targetRecords(edition: Edition): SearchRecord[] {
  const { id: document, targets } = edition;
  return targets.map(({ id, indicator, target, deadline, note, evidence }) => ({
    id: `${document}/targets/${id}`,
    kind: 'target',
    document,
    url: `${document}/targets/#${id}`,
    title: indicator,
    text: [evidence.quote, target, deadline, note].filter((block) => block).join('\n'),
    anchors: [],
    filters: { audience: concerned(edition, [evidence.anchor]) },
  }));
}

function progressRecords(edition: Edition): SearchRecord[] {
  const { id: document, progress, terms } = edition;
  return progress.map(({ term: id, evidence }) => {
    const term = terms.find((candidate) => candidate.id === id);
    return {
      id: `${document}/progress/${id}`,
      kind: 'progress',
      document,
      url: `${document}/progress/#${id}`,
      title: term?.term ?? id,
      text: [term?.progress, evidence.quote].filter((block) => block).join('\n'),
      anchors: [],
      filters: { audience: concerned(edition, [evidence.anchor]) },
    };
  });
}

function practiceRecords(edition: Edition): SearchRecord[] {
  const { id: document, reports } = edition;
  return reports.map(({ id, title, place, account, ties }) => ({
    id: `${document}/practice/${id}`,
    kind: 'practice',
    document,
    url: `${document}/practice/#${id}`,
    title,
    text: [title, place, ...account].join('\n'),
    anchors: [],
    filters: {
      audience: concerned(
        edition,
        ties.map(({ anchor }) => anchor),
      ),
    },
  }));
}
