import { expect, type Page, test } from '@playwright/test';
import { EXCEPTIONS, equalAccessFaults } from './equal-access.ts';
import { KINDS } from './kinds-of-pages.ts';
import { htmlFiles, leadsOn, pagePath } from './site-files.ts';
import { SITES } from './sites.ts';

/**
 * A second engine beside axe: one page of each kind on a wide screen and on a phone in the dark, and on
 * a phone by day every page, of the entries of the glossary some. (axe looks at every one; this engine
 * takes a third of a second for a page and three seconds for the text.)
 */

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };

async function faultsOf(page: Page, paths: readonly string[]): Promise<string[]> {
  test.setTimeout(240_000);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    for (const fault of await equalAccessFaults(page)) faults.push(`${path}: ${fault}`);
  }
  return faults;
}

for (const [name, use] of Object.entries({
  'on a wide screen': { viewport: WIDE },
  'on a phone in the dark': { viewport: PHONE, colorScheme: 'dark' },
} as const)) {
  test.describe(name, () => {
    test.use(use);
    test('Equal Access finds nothing on any kind of page', async ({ page }) => {
      expect(await faultsOf(page, KINDS)).toEqual([]);
    });
  });
}

/** Pages that lead on are left before they can be looked at. */
const isEntry = (path: string) => /^glossary\/./.test(path);
const pages = htmlFiles(SITES.real.dir)
  .filter((file) => !leadsOn(SITES.real.dir, file))
  .map(pagePath);
const paths = [
  ...pages.filter((path) => !isEntry(path)),
  ...pages.filter(isEntry).filter((_, at) => at % 10 === 0),
];

// Some pages a test, so that the tests can share the work.
const SIZE = 20;
for (let at = 0; at < paths.length; at += SIZE) {
  const some = paths.slice(at, at + SIZE);
  test.describe('on a phone', () => {
    test.use({ viewport: PHONE });
    test(`Equal Access finds nothing on pages ${at + 1} to ${at + some.length}`, async ({
      page,
    }) => {
      expect(await faultsOf(page, some)).toEqual([]);
    });
  });
}

test('every exception has its reason', () => {
  for (const { rule, why } of EXCEPTIONS) expect(why.length, rule).toBeGreaterThan(20);
});
