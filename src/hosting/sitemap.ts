/** Names of the files that search engines read at the root of a site. */
export const SITEMAP = 'sitemap.xml';
export const ROBOTS = 'robots.txt';

/**
 * The list of pages for search engines (https://www.sitemaps.org/protocol.html).
 * @param pages paths under the site's base: `minsheng-2025/c6/`
 * @param address whole address of a path
 */
export function sitemap(pages: readonly string[], address: (path: string) => string): string {
  const entries = pages.map((page) => `  <url><loc>${escaped(address(page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}

/**
 * Every page may be read by everyone, and where the list of them is (RFC 9309).
 * @param list whole address of the sitemap
 */
export function robots(list: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${list}\n`;
}

/** Pages that are not for search engines: frames for other sites, and the page of what is not there. */
export function isListed(page: string): boolean {
  return !/(^|\/)(embed\/|404(\.html|\/))$/.test(page);
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
