/**
 * The response headers of the built site: the one table of which the local server, `_headers`
 * (Netlify, Cloudflare) and the samples for nginx and Caddy are made.
 *
 * A page's own policy stands in the page, as a `meta` element with the hashes of its styles and
 * script (`page-policy.ts`): so it holds on every host, in the ZIP and behind a proxy that drops
 * headers. Headers say what a `meta` element cannot: who may put the page in a frame, and what a
 * worker may do, whose policy comes with its own script (https://www.w3.org/TR/CSP3/#meta-element).
 */
export interface Header {
  name: string;
  /** The first row whose `when` is found in the path gives the value. */
  rows: readonly Row[];
}

export interface Row {
  /** Regular expression, in what JavaScript, PCRE and RE2 have in common; everything when left out. */
  when?: string;
  /**
   * The same in the patterns of `_headers`: `*` is anything, `:name` one part of a path. Left out
   * where hosts that read the file do so by themselves.
   */
  paths?: readonly string[];
  /** Not sent when empty. */
  value: string;
}

const FOREVER = 'public, max-age=31536000, immutable';

/** Features of a browser that no page uses; naming one that a browser does not know is an error in its log. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** All pages but those that are made to stand in a frame: `/<doc>/<clause>/embed/`. */
const PAGES = [
  '/',
  '/:a/',
  '/:a/:b/',
  '/:a/audiences/:b/',
  '/:a/collation/:b/',
  '/:a/commentary/:b/',
  '/:a/commentary/:b/coverage/',
  '/404.html',
  '/download/*.html',
];

/** A worker fetches from its own site and loads nothing but itself. */
const WORKER_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Not among them: Cross-Origin-Opener-Policy. With a service worker it leaves the window of WebKit 2.38
 * (Safari 16.0) blank when a reader comes from another site, and no page opens a window.
 */
export const HEADERS: readonly Header[] = [
  { name: 'X-Content-Type-Options', rows: [{ paths: ['/*'], value: 'nosniff' }] },
  { name: 'Referrer-Policy', rows: [{ paths: ['/*'], value: 'same-origin' }] },
  {
    name: 'Permissions-Policy',
    rows: [{ paths: ['/*'], value: UNUSED.map((feature) => `${feature}=()`).join(', ') }],
  },
  {
    name: 'Content-Security-Policy',
    rows: [
      { when: '/embed/(index\\.html)?$', value: '' },
      { when: '(/|\\.html)$', paths: PAGES, value: "frame-ancestors 'none'" },
      { when: '\\.js$', paths: ['/*.js'], value: WORKER_POLICY },
      { when: '\\.svg$', paths: ['/*.svg'], value: "default-src 'none'; frame-ancestors 'none'" },
      { value: '' },
    ],
  },
  {
    name: 'Cache-Control',
    rows: [
      // Their names change with their content.
      { when: '/_astro/', paths: ['/_astro/*'], value: FOREVER },
      // Kept, but asked for again each time: pages, `sw.js`, and what keeps its name from release to release.
      { value: 'no-cache' },
    ],
  },
];

/** The value of a header for a path, without the site's base; empty when it is not sent. */
export function valueFor({ rows }: Header, path: string): string {
  return rows.find(({ when = '' }) => new RegExp(when).test(path))?.value ?? '';
}

/** All headers of the table for a path, e.g. `/minsheng-2025/c6/`. */
export function headersFor(path: string): Record<string, string> {
  const entries = HEADERS.map((header) => [header.name, valueFor(header, path)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
