import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'content/*.test.ts'],
  },
});
