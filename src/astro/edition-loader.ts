import { relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { compileLibrary } from '../core/compile-library.ts';
import { printDiagnostic } from '../core/diagnostic.ts';

/**
 * Content loader for Editions: compiles every document under `contentRoot` and tells the faults to
 * Astro's logger. A faulty library fails the build; while editing, the last good one stays.
 */
export function editionLoader(contentRoot: string): Loader {
  return {
    name: 'editions',
    async load({ store, logger, watcher, parseData, meta }) {
      const load = async (): Promise<boolean> => {
        const { editions, diagnostics, failed } = compileLibrary(contentRoot);
        for (const diagnostic of diagnostics) {
          const line = printDiagnostic(diagnostic);
          if (diagnostic.severity === 'error') logger.error(line);
          else logger.warn(line);
        }
        if (failed) return false;
        store.clear();
        for (const edition of editions) {
          const data = await parseData({ id: edition.id, data: { edition } });
          store.set({ id: edition.id, data });
        }
        return true;
      };
      if (!(await load()) && !watcher) throw new Error('内容有错误，见上。');
      meta.set('contentRoot', contentRoot);
      watcher?.on('all', (_event, path) => {
        const inside = relative(contentRoot, path);
        if (!inside.startsWith(`..${sep}`)) void load();
      });
    },
  };
}
