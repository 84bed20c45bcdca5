import { freePorts } from './free-ports.ts';

// The processes that run the tests inherit what the first one has found.
process.env.E2E_PORTS ??= freePorts(4).join();
const [real = 0, policy = 0, fixtures = 0, chinese = 0] =
  process.env.E2E_PORTS.split(',').map(Number);

/** Where the sites that know their address say that they stand. */
export const ORIGIN = 'https://example.org';

/**
 * The sites that the browser tests read: where each is built, where it is served, and what it is told
 * of its own address. The real one is told nothing, as `npm run build` builds it.
 */
export const SITES = {
  real: site('dist', 'content', '/', real),
  policy: site('.cache/policy', 'content', '/policy/', policy, ORIGIN),
  fixtures: site('.cache/fixtures', 'src/core/fixtures', '/', fixtures, ORIGIN),
  /** Every name in it is Chinese that may be. */
  chinese: site('.cache/chinese', '.cache/chinese-content', '/子目录/', chinese, ORIGIN),
};

function site(dir: string, content: string, base: string, port: number, address = '') {
  return { dir, content, base, port, site: address, url: `http://localhost:${port}${base}` };
}
