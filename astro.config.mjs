// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { offline } from './src/astro/offline.ts';
import { oneFile } from './src/astro/one-file.ts';
import { searchIndex } from './src/astro/search-index.ts';
import { shareCards } from './src/astro/share-cards.ts';
import { siteZip } from './src/astro/site-zip.ts';
import { watchContent } from './src/astro/watch-content.ts';
import { cardsOf } from './src/cards/card.ts';
import { compileLibrary } from './src/core/compile-library.ts';
import { contentRoot } from './src/core/read/content-root.ts';
import { fileName } from './src/exports/format.ts';
import { siteArchive } from './src/exports/register.ts';
import { markdownProcessor } from './src/markdown/processor.ts';
import { searchRecords } from './src/search/records.ts';

export default defineConfig({
  site: process.env.SITE ?? 'https://example.org',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Sites of other content or another base are built from the same folder.
  cacheDir: `.cache/astro/${encodeURIComponent(contentRoot + (process.env.BASE ?? ''))}`,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { processor: markdownProcessor(contentRoot), syntaxHighlight: false },
  integrations: [
    mdx(),
    watchContent(contentRoot),
    searchIndex(async () => searchRecords(compileLibrary(contentRoot).editions)),
    shareCards(() => cardsOf(compileLibrary(contentRoot).editions)),
    oneFile(() => compileLibrary(contentRoot).editions),
    offline(() => compileLibrary(contentRoot).editions[0].document.edition),
    siteZip(() => fileName(compileLibrary(contentRoot).editions[0], siteArchive)),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
