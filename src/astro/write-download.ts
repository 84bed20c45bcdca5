import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../core/text/sha256.ts';
import { sumFile, sumLine } from '../exports/register.ts';

/** Where downloads lie in the site. */
export const DOWNLOADS = 'download/';

/**
 * Writes a download that is made of the built pages, and its sum in a file beside it: the page of
 * downloads was rendered before and reads the sum from there (`<late-download>`).
 * @param site folder of the built site
 */
export function writeDownload(site: string, file: string, content: Uint8Array): void {
  const folder = join(site, DOWNLOADS);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, sumFile(file)), sumLine({ file, sha256: sha256(content) }));
}
