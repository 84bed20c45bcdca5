import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { joinLines } from './join-lines.ts';
import { remarkEdition } from './remark-edition.ts';

/**
 * The one Markdown setting of the project. Astro's default processor breaks `**…。**这` and rewrites
 * quotation marks, dashes and dots; here nothing is rewritten.
 */
export function markdownProcessor(contentRoot: string) {
  return unified({
    remarkPlugins: [remarkCjkFriendly, joinLines, [remarkEdition, contentRoot]],
    smartypants: false,
  });
}
