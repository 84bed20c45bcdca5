/** The sites that the browser tests read: where each is built, and where it is served. */
export const SITES = {
  real: { dir: 'dist', port: 4401, base: '/', content: 'content', url: 'http://localhost:4401/' },
  policy: {
    dir: '.cache/policy',
    port: 4402,
    base: '/policy/',
    content: 'content',
    url: 'http://localhost:4402/policy/',
  },
  fixtures: {
    dir: '.cache/fixtures',
    port: 4403,
    base: '/',
    content: 'src/core/fixtures',
    url: 'http://localhost:4403/',
  },
} as const;
