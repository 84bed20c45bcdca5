import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { utf8 } from '../exports/format.ts';
import { sumFile } from '../exports/register.ts';
import { siteReadme } from '../exports/site-readme.ts';
import { type ZipEntry, zip } from '../exports/zip.ts';
import { DOWNLOADS, writeDownload } from './write-download.ts';

/**
 * Packs the built site into one archive, with a README, and writes the archive's sum beside it. Must
 * be the last integration: what a later one writes is not in the archive.
 * @param file name of the archive in the downloads folder
 */
export function siteZip(file: string): AstroIntegration {
  let base = '/';
  return {
    name: 'site-zip',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const archive = zip(siteEntries(folder, file, base));
        writeDownload(folder, file, archive);
        logger.info(`${file}：${Math.ceil(archive.length / 1024)} KB`);
      },
    },
  };
}

/** Every file of the site but the archive, in the order of their paths, under one folder with a README. */
function siteEntries(folder: string, file: string, base: string): ZipEntry[] {
  const own = [`${DOWNLOADS}${file}`, `${DOWNLOADS}${sumFile(file)}`];
  const name = file.replace(/\.zip$/, '');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !own.includes(path))
    .toSorted((a, b) => (a < b ? -1 : 1));
  return [
    { path: `${name}/README.txt`, content: utf8(siteReadme(base)) },
    ...paths.map((path) => {
      return { path: `${name}/site/${path}`, content: readFileSync(join(folder, path)) };
    }),
  ];
}
