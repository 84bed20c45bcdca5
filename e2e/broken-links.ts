import { existsSync, readFileSync } from 'node:fs';
import { fileIn, htmlFiles, pagePath } from './site-files.ts';

/**
 * Links of a built site that lead to no file or to no id, one line each.
 * @param base of the site, with slashes at both ends, in plain characters
 */
export function brokenLinks(dir: string, base = '/'): string[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string): Set<string> => {
    const known = ids.get(file);
    if (known) return known;
    const html = readFileSync(file, 'utf8');
    const found = new Set([...html.matchAll(/\bid="?([^"\s>]+)/g)].map(([, id = '']) => id));
    ids.set(file, found);
    return found;
  };
  const faults = new Set<string>();
  for (const file of htmlFiles(dir)) {
    const html = readFileSync(`${dir}/${file}`, 'utf8');
    const here = new URL(base + pagePath(file), 'http://site/');
    for (const [, raw = ''] of html.matchAll(/<(?:a|link)\b[^>]*?\bhref="?([^"\s>]+)/g)) {
      const target = new URL(raw.replaceAll('&amp;', '&'), here);
      if (target.host !== 'site') continue;
      const whole = decodeURIComponent(target.pathname);
      const path = fileIn(dir, whole.slice(base.length));
      const fragment = decodeURIComponent(target.hash.slice(1)).split(':~:')[0] ?? '';
      if (!whole.startsWith(base)) faults.add(`${file} → ${raw}: not of this site`);
      else if (!existsSync(path)) faults.add(`${file} → ${raw}: no such file`);
      else if (fragment && !fragment.startsWith('q=') && !idsOf(path).has(fragment))
        faults.add(`${file} → ${raw}: no such id`);
    }
  }
  return [...faults];
}
