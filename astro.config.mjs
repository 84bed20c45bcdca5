// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { SCRIPT_TARGET, STYLE_TARGET } from './src/astro/engine-floor.ts';
import { hosting } from './src/astro/hosting.ts';
import { keptLibrary } from './src/astro/kept-library.ts';
import { offline } from './src/astro/offline.ts';
import { oneFile } from './src/astro/one-file.ts';
import { searchIndex } from './src/astro/search-index.ts';
import { shareCards } from './src/astro/share-cards.ts';
import { siteZip } from './src/astro/site-zip.ts';
import { watchContent } from './src/astro/watch-content.ts';
import { cardsOf } from './src/cards/card.ts';
import { contentRoot } from './src/core/read/content-root.ts';
import { siteFile } from './src/exports/register.ts';
import { markdownProcessor } from './src/markdown/processor.ts';
import { searchRecords } from './src/search/records.ts';

const kept = keptLibrary(contentRoot);
const { library } = kept.compiled;
const archive = siteFile(library);

export default defineConfig({
  // Where it is not known, pages claim none.
  ...(process.env.SITE && { site: process.env.SITE }),
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  // Sites of other content or another base are built from the same folder.
  cacheDir: `.cache/astro/${encodeURIComponent(contentRoot + (process.env.BASE ?? ''))}`,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    processor: markdownProcessor(contentRoot, () => kept.compiled.library),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    watchContent(contentRoot),
    searchIndex(
      () => searchRecords(kept.compiled.library),
      () => kept.compiled.library,
    ),
    shareCards(cardsOf(library)),
    oneFile(library, {
      begin: 'src/components/one-file/begin.ts',
      scripts: [
        'src/layouts/enhance.ts',
        'src/components/citation/choose-format.ts',
        'src/components/target/target-table.ts',
        'src/components/one-file/reader.ts',
      ],
    }),
    hosting(),
    offline(library),
    ...(archive ? [siteZip(archive)] : []),
  ],
  vite: {
    build: {
      target: SCRIPT_TARGET,
      cssTarget: STYLE_TARGET,
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page's script needs, in one file of its own.
              codeSplitting: {
                groups: [
                  {
                    name: 'base',
                    test: /button\/action-button|notice\/(missing-part|notice)|preload-helper|link\/decoded/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
