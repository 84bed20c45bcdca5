import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { HEADERS_FILE, headersFile } from '../hosting/headers-file.ts';
import { withPolicy } from '../hosting/page-policy.ts';
import { siteBase } from '../hosting/site-base.ts';
import { isListed, ROBOTS, robots, SITEMAP, sitemap } from '../hosting/sitemap.ts';
import { settlePages } from './kept-pages.ts';

const WITHOUT_ADDRESS =
  '没有设置 SITE（如 SITE=https://your.host），所以页面里不写本站的网址：搜索引擎分不清正本，分享没有图片，没有二维码、嵌入代码和站点地图。';

/**
 * What a built site needs to stand on any host: the policy of each page in the page, the headers in
 * `_headers`; and, where the site's address is known, the list of its pages. Stands before the
 * integrations that read the finished pages.
 */
export function hosting(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = pagesIn(folder);
        for (const page of pages) {
          const file = join(folder, page);
          writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
        }
        // These have theirs.
        pages.push(...settlePages(folder));
        pages.sort();
        writeFileSync(join(folder, HEADERS_FILE), headersFile(siteBase));
        if (!site) {
          logger.warn(WITHOUT_ADDRESS);
          return;
        }
        const address = (path: string) => new URL(siteBase + path, site).href;
        const listed = pages
          .map((page) => page.replace(/(^|\/)index\.html$/, '$1'))
          .filter(isListed);
        writeFileSync(join(folder, SITEMAP), sitemap(listed, address));
        writeFileSync(join(folder, ROBOTS), robots(address(SITEMAP)));
        logger.info(`站点地图 ${listed.length} 页`);
        if (siteBase !== '/')
          logger.info(`${ROBOTS} 只在网站的根目录有效：请把它放到 ${site} 的根目录。`);
      },
    },
  };
}

/** All pages of the built site, which downloads are not, sorted. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => /(^|\/)index\.html$|^404\.html$/.test(file))
    .toSorted();
}
