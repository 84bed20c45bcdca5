import type { Edition } from '../../core/model/edition.ts';

/**
 * Layers of annotation in the text, in the order in which the reader is offered them. `shown` are
 * shown unless the reader chooses otherwise; a mark's class is `l-` and the id.
 */
export const LAYERS = [
  { id: 'plain', name: '句解', shown: true },
  { id: 'term', name: '术语', shown: true },
  { id: 'tie', name: '解读', shown: false },
  { id: 'audience', name: '人群', shown: false },
  { id: 'target', name: '指标', shown: false },
  { id: 'progress', name: '进展', shown: false },
  { id: 'collation', name: '校勘', shown: false },
  { id: 'practice', name: '实践', shown: false },
  { id: 'reference', name: '引用', shown: true },
] as const;

/** The layers that a text has: references only where the library holds what it names. */
export function layersOf({ references }: Pick<Edition, 'references'>) {
  return LAYERS.filter(({ id }) => id !== 'reference' || references.length > 0);
}
