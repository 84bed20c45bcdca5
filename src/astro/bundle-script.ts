import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { SCRIPT_TARGET } from './engine-floor.ts';

/**
 * One script that needs no other, out of a source file and all that it imports.
 * @param source path of the file
 * @param define names in the source, and the code that stands for each
 */
export async function bundleScript(
  source: string,
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { ...define },
    plugins: [loadAtOnce],
    build: {
      write: false,
      target: SCRIPT_TARGET,
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${source} 没有得到脚本`);
  return chunk.code;
}

/**
 * Vite puts a helper into built scripts that fetches what a later import will need. Here everything
 * is in one file already, and there is nothing to fetch.
 */
const loadAtOnce = {
  name: 'load-at-once',
  enforce: 'pre' as const,
  load(id: string): string | null {
    if (id === '\0vite/preload-helper.js') {
      return 'export const __vitePreload = (wanted) => wanted();';
    }
    if (!/[\\/]preload-helper\.[^\\/]+\.js$/.test(id)) return null;
    const [, name] = /export\s*\{\s*\w+ as (\w+)\s*\}/.exec(readFileSync(id, 'utf8')) ?? [];
    return `const load = (wanted) => wanted(); export { load as ${name} };`;
  },
};
