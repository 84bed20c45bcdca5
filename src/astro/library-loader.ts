import { relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Library } from '../core/model/library.ts';
import { keptLibrary } from './kept-library.ts';

/** A collection of the Library: entries by id. */
type Entries = (library: Library) => [id: string, data: Record<string, unknown>][];

/**
 * Content loader for the Library of `contentRoot`. A faulty library fails the build; while editing,
 * the last good one stays (and `watch-content.ts` tells the faults).
 */
export function libraryLoader(contentRoot: string, entries: Entries): Loader {
  return {
    name: 'library',
    async load({ store, watcher, parseData }) {
      const kept = keptLibrary(contentRoot);
      const load = async (): Promise<void> => {
        const { library, failed } = kept.compiled;
        if (failed && !watcher) throw new Error('内容有错误，见上。');
        store.clear();
        for (const [id, values] of entries(library)) {
          store.set({ id, data: await parseData({ id, data: values }) });
        }
      };
      await load();
      watcher?.on('all', (_event, path) => {
        if (relative(contentRoot, path).startsWith(`..${sep}`)) return;
        kept.refresh();
        void load();
      });
    },
  };
}
