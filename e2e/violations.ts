import type { Page } from '@playwright/test';

const SAID = 'content security policy: ';

/**
 * What pages do against their own policy, from now on: each breach once, with page and directive. Of
 * workers, too, whose breaches only the browser's own log tells.
 */
export async function watchViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  const note = (breach: string) => {
    if (!found.includes(breach)) found.push(breach);
  };
  page.on('console', (message) => {
    const words = message.text();
    if (words.startsWith(SAID)) note(words.slice(SAID.length));
    else if (/Content Security Policy|TrustedScript|TrustedHTML/.test(words)) note(words);
  });
  page.on('pageerror', (error) => note(`${page.url()} ${error.message}`));
  await page.addInitScript((said) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      const where = [location.href, sourceFile, lineNumber].join(' ');
      console.error(said + [where, effectiveDirective, blockedURI, sample].join(' '));
    });
  }, SAID);
  return found;
}
