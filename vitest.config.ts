import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const databases = ['tests/support/global-databases.ts'];

/** One project a folder of tests/; those that need databases get real ones. */
export default defineConfig({
  test: {
    // As many files at once as there are cores: the tests' process itself does little meanwhile.
    maxWorkers: availableParallelism(),
    minWorkers: 1,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: databases,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'attack',
          include: ['tests/attack/**/*.test.ts'],
          globalSetup: databases,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: databases,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
