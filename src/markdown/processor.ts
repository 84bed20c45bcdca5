import { unified } from '@astrojs/markdown-remark';
import type { Library } from '../core/model/library.ts';
import { markEdition } from './mark-edition.ts';
import { oneReading } from './one-reading.ts';

/**
 * The Markdown processor of the site: read by core's parser, marked from the Library. Astro's own
 * settings would break `**…。**这`, link and strike words, and rewrite quotation marks and dots.
 */
export function markdownProcessor(contentRoot: string, getLibrary: () => Library) {
  return unified({
    remarkPlugins: [oneReading, [markEdition, { contentRoot, getLibrary }]],
    gfm: false,
    smartypants: false,
  });
}
