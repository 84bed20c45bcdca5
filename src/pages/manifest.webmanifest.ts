import type { APIRoute } from 'astro';
import { href } from '../astro/href.ts';
import { LIGHT } from '../styles/palette.ts';
import { ICONS } from './icons/[icon].png.ts';

/** What makes the site installable on a home screen. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: href(''),
      name: '条分缕析 · 政策文件批注本',
      short_name: '条分缕析',
      lang: 'zh-CN',
      start_url: href(''),
      scope: href(''),
      display: 'minimal-ui',
      background_color: LIGHT.paper,
      theme_color: LIGHT.paper,
      icons: [
        { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        ...Object.entries(ICONS).map(([name, { size, purpose }]) => ({
          src: href(`icons/${name}.png`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ],
    }),
  );
