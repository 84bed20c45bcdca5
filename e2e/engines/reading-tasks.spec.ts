import { writeFileSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { FaultServer } from '../fault-server.ts';
import type { Browser, Screen } from './browser.ts';
import { ENGINES } from './engines.ts';
import { Reader } from './reader.ts';
import { TASKS } from './reading-tasks.ts';

export interface Options {
  /** Name of an engine. */
  engine: string;
  windowSize: Screen;
}

/** A reader, or why there is none. Each engine is started once for all its tasks. */
type Started = { reader: Reader } | { missing: string };

const test = base.extend<object, Options & { started: Started }>({
  engine: ['', { scope: 'worker', option: true }],
  windowSize: [
    { width: 0, height: 0 },
    { scope: 'worker', option: true },
  ],
  started: [
    async ({ engine: name, windowSize }, use) => {
      const engine = ENGINES.find((one) => one.name === name);
      const missing: Record<string, string> = JSON.parse(process.env.MISSING_ENGINES ?? '{}');
      let browser: Browser | undefined;
      let why = missing[name] ?? '';
      try {
        if (!why) browser = await engine?.start(windowSize);
      } catch (error) {
        why = `没能启动：${error instanceof Error ? error.message : error}`;
      }
      if (!browser) {
        await use({ missing: `${name}：${why}` });
        return;
      }
      const site = await new FaultServer('dist').start();
      await use({ reader: new Reader(browser, windowSize, site) });
      await browser.close();
      await site.remove();
    },
    { scope: 'worker' },
  ],
});

for (const { name, floor, only, run } of TASKS) {
  test(name, { tag: [`@${floor}`, ...(only ? [`@${only}`] : [])] }, async ({ started }, info) => {
    if ('missing' in started) {
      if (process.env.CI) throw new Error(started.missing);
      info.skip(true, started.missing);
      return;
    }
    const { reader } = started;
    const { faults } = reader.browser;
    faults.length = 0;
    try {
      await run(reader);
    } catch (error) {
      const path = info.outputPath('seen.png');
      writeFileSync(path, await reader.browser.picture());
      await info.attach('seen', { path });
      throw error;
    }
    // What one task chose, the next does not find.
    await reader.ask(() => localStorage.clear()).catch(() => {});
    if (faults.length > 0) throw new Error(`Scripts threw:\n${faults.join('\n')}`);
  });
}
