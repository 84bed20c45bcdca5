import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { getEditions } from './astro/library.ts';
import { contentRoot } from './core/read/content-root.ts';
import { isAnnotated } from './core/views/clause-address.ts';

/** Prose rendered by MDX; its data is read through the Library, so any frontmatter passes. */
const prose = (pattern: string | string[]) =>
  defineCollection({
    loader: glob({
      base: contentRoot,
      pattern,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
      retainBody: false,
    }),
    schema: z.looseObject({}),
  });

export const collections = {
  // A module for every text is more than a bundler holds: those without annotations need none.
  texts: prose(
    getEditions()
      .filter(isAnnotated)
      .map(({ id }) => `${id}/text.mdx`),
  ),
  commentary: prose('*/commentary/*.mdx'),
  reports: prose('*/reports/*.mdx'),
  glossary: prose('glossary/*.mdx'),
};
