import { build } from 'vite';

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
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${source} 没有得到脚本`);
  return chunk.code;
}
