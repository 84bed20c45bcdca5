import type { Clause } from '../../core/model/clause.ts';
import type { Edition } from '../../core/model/edition.ts';
import { sha256 } from '../../core/text/sha256.ts';
import { canonicalText } from '../../core/views/canonical-text.ts';
import { hasOwnPage } from '../../core/views/clause-address.ts';
import { clauseTitle } from '../../core/views/clause-name.ts';
import { type DatedText, textInForce } from '../../core/views/force.ts';

type Node = Record<string, unknown>;

/**
 * schema.org `Legislation` (https://schema.org/Legislation): a node for the document and one for
 * each clause that has a page. The text we publish is a `LegislationObject` without legal standing, pinned by the
 * SHA-256 of its UTF-8 bytes. The documents of this edition have no number, and none is invented.
 * @param address of the document's page
 */
export function documentLegislation(edition: Edition, address: string): Node {
  const parts = edition.clauses.filter(({ id }) => hasOwnPage(edition, id));
  return {
    '@context': 'https://schema.org',
    ...act(edition, address),
    description: edition.document.description,
    encoding: republication(sha256(canonicalText(edition))),
    ...(parts.length > 0 && {
      hasPart: parts.map((clause) => ({
        '@type': 'Legislation',
        '@id': `${address}#${clause.id}`,
        name: clauseTitle(clause),
        url: `${address}${clause.id}/`,
        encoding: republication(sha256(clause.text)),
      })),
    }),
  };
}

/**
 * One clause. Its text stands beside its hash, so that whoever reads the node can check it.
 * @param address of the document's page
 */
export function clauseLegislation(edition: Edition, clause: Clause, address: string): Node {
  const page = `${address}${clause.id}/`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': `${address}#${clause.id}`,
    name: clauseTitle(clause),
    url: page,
    inLanguage: 'zh-Hans',
    encoding: { ...republication(sha256(clause.text)), text: clause.text },
    isPartOf: act(edition, address),
  };
}

function act(edition: Edition, address: string): Node {
  const { title, document } = edition;
  const text = textInForce(edition);
  return {
    '@type': 'Legislation',
    '@id': address,
    name: title,
    alternateName: document.shortTitle,
    url: address,
    inLanguage: 'zh-Hans',
    legislationType: document.kind,
    legislationJurisdiction: 'CN',
    legislationPassedBy: document.issuers.map((name) => ({
      '@type': 'GovernmentOrganization',
      name,
    })),
    ...(document.adopted && { legislationDate: document.adopted }),
    ...(document.published && { datePublished: document.published.date }),
    ...(text && forceOfAct(edition, text)),
    version: document.edition.version,
  };
}

/**
 * What a dated text is worth on the day of the edition. A text that has been replaced, or is not yet in
 * force, is not in force.
 */
function forceOfAct({ document }: Edition, { revision, force, until }: DatedText): Node {
  const repealed = document.force?.repealed;
  return {
    legislationLegalForce: `https://schema.org/${force === 'in-force' ? 'InForce' : 'NotInForce'}`,
    legislationDateVersion: revision.date,
    temporalCoverage: `${revision.date}/${until ?? '..'}`,
    ...(force === 'repealed' && {
      '@reverse': {
        legislationRepeals: {
          '@type': 'Legislation',
          name: repealed!.by,
          legislationDateVersion: repealed!.date,
        },
      },
    }),
  };
}

/**
 * A dated text that is not the one in force: an act of its own, which says of which document it is.
 * @param address of the document's page
 */
export function revisionLegislation(edition: Edition, text: DatedText, address: string): Node {
  const { revision, name } = text;
  const { document } = edition;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': `${address}${text.address}`,
    url: `${address}${text.address}`,
    name: `${revision.title}（${name}）`,
    inLanguage: 'zh-Hans',
    legislationType: document.kind,
    legislationJurisdiction: 'CN',
    ...(revision.adopted && { legislationDate: revision.adopted }),
    ...forceOfAct(edition, text),
    exampleOfWork: { '@type': 'Legislation', '@id': address, name: document.shortTitle },
    encoding: republication(sha256(canonicalText(revision))),
  };
}

function republication(hash: string): Node {
  return {
    '@type': 'LegislationObject',
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    encodingFormat: 'text/plain;charset=utf-8',
    inLanguage: 'zh-Hans',
    sha256: hash,
  };
}
