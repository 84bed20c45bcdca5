import { HEADERS } from './headers.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** Name of the file; hosts that read it do not serve it. */
export const HEADERS_FILE = '_headers';

/**
 * The table of headers as Netlify and Cloudflare read it. Where several rules give one header,
 * Cloudflare joins the values and Netlify takes one, so no two rules here give the same header for
 * the same address. Both hosts let pages and workers be asked for again each time by themselves.
 * https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 * @param base path under which the site stands, with slashes at both ends, encoded or not
 */
export function headersFile(base: string): string {
  const rules = new Map<string, string[]>();
  const add = (path: string, name: string, value: string) => {
    const lines = rules.get(path) ?? [];
    lines.push(`  ${name}: ${value}`);
    rules.set(path, lines);
  };
  for (const { name, rows } of HEADERS) {
    for (const { paths = [], value } of rows) for (const path of paths) add(path, name, value);
  }
  for (const [ending, type] of Object.entries(MEDIA_TYPES)) {
    if (type.includes('charset') && ending !== 'html') add(`/*.${ending}`, 'Content-Type', type);
  }
  const prefix = encodeURI(decodeURI(base)).replace(/\/$/, '');
  return [...rules].map(([path, lines]) => `${prefix}${path}\n${lines.join('\n')}\n`).join('\n');
}
