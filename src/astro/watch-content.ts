import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * While editing, a change to an annotation must render the text again: every `.mdx` of a document
 * depends on all files of its folder and of the glossary.
 */
export function watchContent(contentRoot: string): AstroIntegration {
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
            for (const file of readdirSync(contentRoot, { recursive: true, encoding: 'utf8' })) {
              if (/\.(ya?ml|mdx|txt)$/.test(file)) this.addWatchFile(join(contentRoot, file));
            }
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
