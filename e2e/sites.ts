import { freePorts } from './free-ports.ts';

// The processes that run the tests inherit what the first one has found.
process.env.E2E_PORTS ??= freePorts(4).join();
const [real = 0, policy = 0, fixtures = 0, chinese = 0] =
  process.env.E2E_PORTS.split(',').map(Number);

/** The sites that the browser tests read: where each is built, and where it is served. */
export const SITES = {
  real: site('dist', 'content', '/', real),
  policy: site('.cache/policy', 'content', '/policy/', policy),
  fixtures: site('.cache/fixtures', 'src/core/fixtures', '/', fixtures),
  /** Every name in it is Chinese that may be. */
  chinese: site('.cache/chinese', '.cache/chinese-content', '/子目录/', chinese),
};

function site(dir: string, content: string, base: string, port: number) {
  return { dir, content, base, port, url: `http://localhost:${port}${base}` };
}
