import { defineConfig, devices } from '@playwright/test';
import { chromiumPath } from './e2e/chromium.ts';
import { SITES } from './e2e/sites.ts';

/**
 * Four sites are built and served: the real one, the same under a base path, the fixture documents,
 * and one with Chinese names. `SITES` names them.
 */
export default defineConfig({
  testDir: 'e2e',
  // Other engines have a list of tasks and a driver of their own.
  testIgnore: '**/e2e/engines/**',
  globalSetup: './e2e/build-sites.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  // No test is about speed, and shared machines stall for seconds.
  expect: { timeout: 20_000 },
  reporter: [['list', { printSteps: false }], ['./e2e/closing-line.ts']],
  use: {
    baseURL: SITES.real.url,
    locale: 'zh-CN',
    // Only the tests of offline reading store the site; all others read what is served.
    serviceWorkers: 'block',
    launchOptions: { executablePath: chromiumPath() },
  },
  webServer: Object.values(SITES).map(({ dir, port, base }) => ({
    command: `node src/cli/serve.ts --dir ${dir} --port ${port} --wait`,
    env: { BASE: base },
    // Not the address: it answers only when the site is built.
    port,
    reuseExistingServer: false,
  })),
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
      testIgnore: ['**/e2e/engines/**', /\.site\.spec|search-exhaustive/],
    },
  ],
});
