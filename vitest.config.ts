import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath } from './scripts/browsers.mjs';

const chromium = browserPath('chromium');
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/**
 * Three projects: `unit` in Node (a component test asks for a DOM with `// @vitest-environment happy-dom`), `browser` in a
 * real Chromium, `e2e` in Node against the built extension.
 */
export default defineConfig({
  test: {
    projects: [
      {
        oxc: jsx,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
          testTimeout: 20_000,
          setupFiles: ['tests/patience.ts'],
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          setupFiles: ['tests/patience.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                chromiumSandbox: false,
                args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // One browser at a time: the machines that run this have two cores.
          fileParallelism: false,
          testTimeout: 240_000,
          // How long `expect.poll` asks.
          expect: { poll: { timeout: 30_000, interval: 100 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
