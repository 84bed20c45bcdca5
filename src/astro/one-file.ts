import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../core/model/library.ts';
import { fileName } from '../exports/format.ts';
import { hasEveryForm, oneFileForm } from '../exports/register.ts';
import { assemble } from '../one-file/assemble.ts';
import { type Pack, packed } from '../one-file/pack.ts';
import type { PageSource } from '../one-file/part.ts';
import { variantsFor } from '../search/index-writer.ts';
import { namesFile } from '../search/name-list.ts';
import { placesFile } from '../search/places-file.ts';
import { searchRecords } from '../search/records.ts';
import { bundleScript } from './bundle-script.ts';
import { writeDownload } from './write-download.ts';

/** Source files of what runs in the file, by their paths from the project root. */
interface OneFileCode {
  /** Unpacks and runs the others. */
  begin: string;
  /**
   * What scripts add to every page, the tools of the pages that are in it, and its own search. Bundled
   * from their sources, so that what they share is in the file once.
   */
  scripts: readonly string[];
}

/** Writes the one-file edition of every document (U盘版), made of the pages just built. */
export function oneFile(library: Library, code: OneFileCode): AstroIntegration {
  const { editions, glossary } = library;
  const wanted = editions.filter((edition) => hasEveryForm(edition, library));
  const others = editions.map(({ id }) => id);
  let base: string;
  return {
    name: 'one-file',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (wanted.length === 0) return;
        const shared = await readPages(folder, '', new Set(others));
        const style = await readFile(sourceOf('one-file/one-file.css'), 'utf8');
        const begin = await bundleScript(code.begin);
        const scripts = await scriptOf(code.scripts);
        for (const edition of wanted) {
          const records = searchRecords({ editions: [edition], glossary });
          const order = new Map(records.map(({ id }, at) => [id, String(at)]));
          const keyOf = (record: string) => order.get(record)!;
          const variants = variantsFor(records);
          const pack: Pack = {
            document: edition.id,
            records,
            variants: [...variants],
            places: placesFile({ editions: [edition], glossary }, keyOf),
            names: namesFile({ editions: [edition], glossary }, variants, keyOf),
          };
          const pages = [...shared, ...(await readPages(folder, edition.id))];
          const html = assemble(edition, pages, {
            base,
            others: others.filter((id) => id !== edition.id),
            style,
            begin,
            scripts,
            pack: packed(JSON.stringify(pack)),
          });
          const file = fileName(edition, oneFileForm);
          writeDownload(folder, file, Buffer.from(html));
          logger.info(`单文件版 ${file}：${Math.ceil(Buffer.byteLength(html) / 1024)} KB`);
        }
      },
    },
  };
}

function sourceOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/**
 * The pages of a folder of the site.
 * @param within path of the folder; empty for the whole site
 * @param without folders at its top that are passed over, of which there may be thousands
 */
async function readPages(
  site: string,
  within: string,
  without: ReadonlySet<string> = new Set(),
): Promise<PageSource[]> {
  const tops = await readdir(join(site, within));
  const files = await Promise.all(
    tops
      .filter((top) => !without.has(top))
      .map(async (top) => {
        const path = join(within, top);
        const isFolder = (await stat(join(site, path))).isDirectory();
        if (!isFolder) return [path];
        return (await readdir(join(site, path), { recursive: true })).map((file) =>
          join(path, file),
        );
      }),
  );
  return Promise.all(
    files
      .flat()
      .map((file) => file.replaceAll(sep, '/'))
      .filter((file) => /(^|\/)index\.html$/.test(file))
      .toSorted()
      .map(async (file) => ({
        path: file.replace(/index\.html$/, ''),
        html: await readFile(join(site, file), 'utf8'),
      })),
  );
}

async function scriptOf(sources: readonly string[]): Promise<string> {
  const imports = sources.map((path) => resolve(path));
  const work = await mkdtemp(join(tmpdir(), 'one-file-'));
  const entry = join(work, 'entry.js');
  try {
    await writeFile(entry, imports.map((path) => `import ${JSON.stringify(path)};\n`).join(''));
    return await bundleScript(entry);
  } finally {
    await rm(work, { recursive: true });
  }
}
