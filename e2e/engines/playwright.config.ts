import { defineConfig } from '@playwright/test';
import { ENGINES } from './engines.ts';
import type { Options } from './reading-tasks.spec.ts';

/** One list of tasks, in every engine that the site is promised for, on a phone and on a desk. */
const SCREENS = {
  narrow: { width: 360, height: 740 },
  wide: { width: 1280, height: 900 },
} as const;

export default defineConfig<Options>({
  testDir: '.',
  globalSetup: './fetch-engines.ts',
  outputDir: '../../test-results/engines',
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  reporter: [['dot'], ['../closing-line.ts']],
  projects: ENGINES.flatMap(({ name, floor }) =>
    (['narrow', 'wide'] as const).map((screen) => ({
      name: `${name}, ${SCREENS[screen].width} px`,
      use: { engine: name, windowSize: SCREENS[screen] },
      grepInvert: [
        ...(floor === 'full' ? [] : [/@full/]),
        screen === 'narrow' ? /@wide/ : /@narrow/,
      ],
    })),
  ),
});
