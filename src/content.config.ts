import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { libraryLoader } from './astro/library-loader.ts';
import type { Edition } from './core/model/edition.ts';
import type { Library } from './core/model/library.ts';
import { contentRoot } from './core/read/content-root.ts';

/** The compiled documents; core has checked them, so the schema only carries the type. */
const editions = defineCollection({
  loader: libraryLoader(contentRoot, ({ editions }) =>
    editions.map((edition) => [edition.id, { edition }]),
  ),
  schema: z.object({ edition: z.custom<Edition>() }),
});

/** What the documents share. */
const library = defineCollection({
  loader: libraryLoader(contentRoot, ({ glossary, release, gone }) => [
    ['shared', { shared: { glossary, release, gone } }],
  ]),
  schema: z.object({ shared: z.custom<Omit<Library, 'editions'>>() }),
});

/** Prose rendered by MDX; its data is read through the Library, so any frontmatter passes. */
const prose = (pattern: string) =>
  defineCollection({
    loader: glob({
      base: contentRoot,
      pattern,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.looseObject({}),
  });

export const collections = {
  editions,
  library,
  texts: prose('*/text.mdx'),
  commentary: prose('*/commentary/*.mdx'),
  reports: prose('*/reports/*.mdx'),
  glossary: prose('glossary/*.mdx'),
};
