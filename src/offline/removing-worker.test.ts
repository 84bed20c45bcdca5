import { afterEach, beforeEach, expect, it } from 'vitest';
import { Browser } from './fixture/browser.ts';
import { publish } from './fixture/network.ts';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(() => browser.close());

it('the kill switch removes what the site has stored and itself, without waiting for pages to close', async () => {
  const worker = await browser.startRemoving();
  await browser.shelve(publish('r', { '': 'home' }));
  await browser.caches.open('of another site');
  await worker.takeOver();
  expect(worker.scope.waits).toBe(false);
  expect(await browser.caches.keys()).toEqual(['of another site']);
  expect(browser.unregistered).toBe(true);
});
