import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { editionLoader } from './astro/edition-loader.ts';
import type { Edition } from './core/model/edition.ts';
import { contentRoot } from './core/read/content-root.ts';

/** Compiled documents; core has checked them, so the schema only carries the type. */
const editions = defineCollection({
  loader: editionLoader(contentRoot),
  schema: z.object({ edition: z.custom<Edition>() }),
});

/** Prose rendered by MDX; its data is read through the Edition, so any frontmatter passes. */
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
  texts: prose('*/text.mdx'),
  commentary: prose('*/commentary/*.mdx'),
  reports: prose('*/reports/*.mdx'),
  glossary: prose('glossary/*.mdx'),
};
