import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sha256 } from '../core/text/canonical-text.ts';
import { sumFile, sumLine } from '../exports/register.ts';
import { siteReadme } from '../exports/site-readme.ts';
import { type ZipEntry, zip } from '../exports/zip.ts';

/** Where downloads lie in the site. */
const FOLDER = 'download';

/**
 * Packs the built site into one archive, with a README, and writes the archive's sum beside it. Must
 * be the last integration: what a later one writes is not in the archive.
 * @param getFile name of the archive in the downloads folder
 */
export function siteZip(getFile: () => string): AstroIntegration {
  let base = '/';
  return {
    name: 'site-zip',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const file = getFile();
        const folder = fileURLToPath(dir);
        const archive = zip(siteEntries(folder, file.replace(/\.zip$/, ''), base));
        writeFileSync(join(folder, FOLDER, file), archive);
        writeFileSync(
          join(folder, FOLDER, sumFile(file)),
          sumLine({ file, sha256: sha256(archive) }),
        );
        logger.info(`${file}：${Math.ceil(archive.length / 1024)} KB`);
      },
    },
  };
}

/** Every file of the site in the order of their paths, under one folder, the README first. */
function siteEntries(folder: string, name: string, base: string): ZipEntry[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((path) => path.split(sep).join('/'))
    .toSorted((a, b) => (a < b ? -1 : 1));
  return [
    { path: `${name}/README.txt`, content: new TextEncoder().encode(siteReadme(base)) },
    ...files.map((path) => ({
      path: `${name}/site/${path}`,
      content: readFileSync(join(folder, path)),
    })),
  ];
}
