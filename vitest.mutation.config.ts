import { defineConfig } from 'vitest/config';

/** For `npm run mutation`: the tests of what is mutated, and no others, as each is run for many mutants. */
export default defineConfig({
  test: {
    include: [
      'test/boards/**/*.test.ts',
      'test/check-ins/**/*.test.ts',
      'test/cycles/**/*.test.ts',
      'test/messages/**/*.test.ts',
      'test/local-date.test.ts',
    ],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
