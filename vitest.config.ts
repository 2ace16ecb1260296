import { defineConfig } from 'vitest/config';

const SECOND = 1000;
const noBuildOutput = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    // Two cores is the smallest machine this is meant to run on; more workers only make the clock-bound tests jitter.
    maxWorkers: 2,
    reporters: ['default', './tests/stage-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,packages,migrations}/**/*.test.{ts,tsx}'],
          exclude: [...noBuildOutput, '**/*.pg.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'pg',
          include: ['{apps,packages,migrations,tests}/**/*.pg.test.ts'],
          exclude: noBuildOutput,
          globalSetup: ['tests/fixtures/postgres.ts'],
          testTimeout: 30 * SECOND,
          hookTimeout: 60 * SECOND,
          // Several processes share two cores here: what is waited for comes, but not always within a second.
          expect: { poll: { timeout: 10 * SECOND } },
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          exclude: ['**/*.pg.test.ts'],
          testTimeout: 240 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'hostile',
          include: ['tests/hostile/**/*.test.ts'],
          globalSetup: ['tests/fixtures/postgres.ts'],
          testTimeout: 240 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          // Each file runs a whole server and a browser with several windows: one at a time.
          fileParallelism: false,
          testTimeout: 240 * SECOND,
          hookTimeout: 120 * SECOND,
          // A server, its database and a browser with several windows share two cores.
          expect: { poll: { timeout: 10 * SECOND } },
        },
      },
    ],
  },
});
