import type { Edition } from '../model/edition.ts';
import { sha256 } from '../text/sha256.ts';
import { anchorName } from './anchor-name.ts';
import { textAnchors } from './published-anchors.ts';
import { revisionName } from './revision-name.ts';

/** Something that a reader may have read or quoted, and that a later release may change. */
export interface ReleaseItem {
  /** `text/c6-3`, `term/tuo-wei`: the same in every release. */
  key: string;
  layer: string;
  name: string;
  /** Where it can be read: under the document's folder, or of the site when it begins with `/`. */
  address: string;
  /** The words themselves for the text, else a digest of all that is said. */
  value: string;
}

/** Everything of an edition that a release may change, in the order in which readers are told. */
export function releaseItems(edition: Edition): ReleaseItem[] {
  const item = (key: string, layer: string, name: string, address: string, value: unknown) => {
    const words =
      typeof value === 'string'
        ? value.replace(/\s+/g, ' ')
        : sha256(JSON.stringify(value)).slice(0, 16);
    return { key, layer, name: name.replace(/\s+/g, ' '), address, value: words };
  };
  const { document, title, dateline, clauses, sections } = edition;
  const said = ({
    id,
    title,
    kind,
    shortTitle,
    authors,
    agency,
    date,
    blocks,
  }: Edition['commentary'][number]) => ({
    id,
    title,
    kind,
    shortTitle,
    authors,
    agency,
    date,
    blocks,
  });
  return [
    item('text/title', '正文', '标题', '', `${title}${dateline && ` ${dateline}`}`),
    ...[...textAnchors(sections, clauses)].map(([id, words]) =>
      item(`text/${id}`, '正文', anchorName(edition, id), `#${id}`, words),
    ),
    ...(edition.revisions ?? []).map((revision) =>
      item(
        `revision/${revision.date}`,
        '文本',
        revisionName(revision),
        `revisions/${revision.date}/`,
        revision,
      ),
    ),
    ...edition.terms.map((term) =>
      item(`term/${term.id}`, '术语', term.term, `/glossary/${term.id}/`, term),
    ),
    ...edition.plain.map((entry) =>
      item(
        `plain/${entry.sentence}`,
        '句解',
        anchorName(edition, entry.sentence),
        `#${entry.sentence}`,
        entry,
      ),
    ),
    ...edition.services.map((service) =>
      item(`service/${service.id}`, '去哪里问', service.name, `ask/#${service.id}`, service),
    ),
    ...edition.commentary.map((piece) =>
      item(
        `commentary/${piece.id}`,
        '解读',
        piece.shortTitle,
        `commentary/${piece.id}/`,
        said(piece),
      ),
    ),
    ...edition.audiences.map((audience) =>
      item(
        `audience/${audience.id}`,
        '与谁有关',
        audience.name,
        `audiences/${audience.id}/`,
        audience,
      ),
    ),
    ...edition.targets.map((target) =>
      item(`target/${target.id}`, '指标', target.indicator, `targets/#${target.id}`, target),
    ),
    ...clauses.flatMap(({ id, label, title }) => {
      const own = edition.measures.filter(({ evidence }) => evidence.clause === id);
      return own.length > 0
        ? // The key is as it was first published; with another the next release would tell of it twice.
          [item(`pledges/${id}`, '举措分级', `${label}${title}` || id, `measures/#${id}`, own)]
        : [];
    }),
    ...edition.progress.map((fact) =>
      item(`progress/${fact.term}`, '进展', fact.fact, `progress/#${fact.term}`, fact),
    ),
    ...edition.reports.map((report) =>
      item(`report/${report.id}`, '各地实践', report.title, `practice/#${report.id}`, report),
    ),
    ...edition.doubts.map((doubt) =>
      item(
        `doubt/${doubt.evidence.quote}`,
        '存疑',
        doubt.evidence.quote,
        `#${doubt.evidence.anchor}`,
        doubt,
      ),
    ),
    ...edition.choices.map((choice) =>
      item(
        `choice/${choice.evidence.quote}`,
        '取舍',
        choice.evidence.quote,
        `#${choice.evidence.anchor}`,
        choice,
      ),
    ),
    item('about', '说明', '来源与校定', '/about/', [
      document.policy,
      document.sources,
      document.description,
    ]),
  ];
}
