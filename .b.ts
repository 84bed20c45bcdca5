import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const result: any = await build({
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2022',
    minify: true,
    rolldownOptions: { input: process.argv[2]!, output: { format: 'es' } },
  },
});
const chunk = result.output[0];
const mods = Object.entries(chunk.modules as Record<string, any>)
  .map(([id, m]) => [id.replace(/.*\/src\//, ''), m.renderedLength ?? m.code?.length] as const)
  .sort((a, b) => b[1] - a[1]);
console.log(
  'total min',
  chunk.code.length,
  result.output.map((o: any) => [o.fileName, o.code?.length]).join(' '),
);
for (const [id, n] of mods.slice(0, 30)) console.log(n, id);
