import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { printDiagnostic } from '../core/diagnostic.ts';
import { keptLibrary } from './kept-library.ts';

/**
 * While editing, a change to an annotation must render the text again, so every `.mdx` of a document
 * depends on all content; and the faults of a change are told at once.
 */
export function watchContent(contentRoot: string): AstroIntegration {
  const kept = keptLibrary(contentRoot);
  return {
    name: 'watch-content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const plugin = {
          name: 'watch-content',
          enforce: 'pre' as const,
          transform(this: { addWatchFile(file: string): void }, _code: string, id: string) {
            if (!id.split('?')[0]?.endsWith('.mdx')) return;
            kept.refresh();
            for (const file of readdirSync(contentRoot, { recursive: true, encoding: 'utf8' })) {
              if (/\.(ya?ml|mdx|txt)$/.test(file)) this.addWatchFile(join(contentRoot, file));
            }
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:setup': ({ server, logger }) => {
        let told = kept.compiled.diagnostics.length === 0 ? kept.compiled : undefined;
        const tell = (): void => {
          if (told === kept.compiled) return;
          told = kept.compiled;
          for (const diagnostic of told.diagnostics) {
            const line = printDiagnostic(diagnostic);
            if (diagnostic.severity === 'error') logger.error(line);
            else logger.warn(line);
          }
        };
        tell();
        server.watcher.on('all', (_event, path) => {
          if (relative(contentRoot, path).startsWith(`..${sep}`)) return;
          if (kept.refresh()) server.ws.send({ type: 'full-reload' });
          tell();
        });
      },
    },
  };
}
