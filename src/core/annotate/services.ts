import { nowhereToAsk } from '../check/rules/nowhere-to-ask.ts';
import { unknownLine } from '../check/rules/unknown-line.ts';
import { unknownTerm } from '../check/rules/unknown-term.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { LockedAnchor } from '../model/locked-anchor.ts';
import type { Line, Service } from '../model/service.ts';
import type { Inputs } from '../read/inputs.ts';
import { nearestOf } from '../text/nearest.ts';

/**
 * Where to ask, and the telephone lines that are named there. Reports terms and lines that do not
 * exist, and entries of the glossary that are benefits and have no place to ask.
 */
export function joinServices(
  { services, terms }: Pick<Inputs, 'services' | 'terms'>,
  diagnostics: Diagnostics,
): WhereToAsk {
  const { value, locate } = services;
  const known = terms.map(({ id }) => id);
  const numbers = value.lines.map(({ number }) => number);
  for (const [at, service] of value.services.entries()) {
    for (const [index, term] of service.terms.entries()) {
      if (known.includes(term)) continue;
      const place = locate(['services', at, 'terms', index]);
      diagnostics.add(unknownTerm, place, { term, nearest: nearestOf(term, known) });
    }
    for (const [index, line] of service.lines.entries()) {
      if (numbers.includes(line)) continue;
      diagnostics.add(unknownLine, locate(['services', at, 'lines', index]), {
        line,
        known: numbers,
      });
    }
  }
  const served = new Set(value.services.flatMap(({ terms }) => terms));
  for (const { id, meta } of terms) {
    if (!meta.value.benefit || served.has(id)) continue;
    diagnostics.add(nowhereToAsk, meta.locate(['benefit']), { term: meta.value.term });
  }
  return {
    lines: value.lines.map(({ since = null, notVerified = null, ...line }) => {
      return { ...line, since, notVerified };
    }),
    services: value.services.map(({ say = null, since = null, notVerified = null, ...service }) => {
      return { ...service, say, since, notVerified };
    }),
  };
}

/** Where to ask, and the telephone lines that are named there. */
export interface WhereToAsk {
  services: Service[];
  lines: Line[];
}

/**
 * Of all services those that a document leads to: it mentions what they explain, one of its readers asks
 * there, or its page of them was published with them.
 */
export function servicesFor(
  { mentions, audiences }: Pick<Edition, 'mentions' | 'audiences'>,
  { services, lines }: WhereToAsk,
  locked: readonly LockedAnchor[],
): WhereToAsk {
  const mentioned = new Set(mentions.map(({ term }) => term));
  const asked = new Set(audiences.flatMap(({ ask }) => ask));
  const kept = new Set(locked.map(({ address }) => address));
  const own = services.filter(
    ({ id, terms }) =>
      asked.has(id) || kept.has(`ask#${id}`) || terms.some((term) => mentioned.has(term)),
  );
  return { services: own, lines: own.length > 0 ? lines : [] };
}
