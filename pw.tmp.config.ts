import base from './playwright.config.ts';
import { SITES } from './e2e/sites.ts';
export default { ...base, globalSetup: undefined, webServer: [{ command: `node src/cli/serve.ts --dir ${SITES.real.dir} --port ${SITES.real.port} --wait`, env: { BASE: '/' }, port: SITES.real.port, reuseExistingServer: false }] };
