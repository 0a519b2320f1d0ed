import { defineConfig, devices } from '@playwright/test'

const chromium = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: process.env.EARSHOT_CHROMIUM || undefined,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  },
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Generous: on a machine that is busy with other things, slow is not wrong.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // Once more on a fresh page; what only passes then is named at the end of the run, as a defect to mend.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'desktop', testIgnore: '**/*.phone.spec.ts', use: { ...chromium, viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testMatch: '**/*.phone.spec.ts',
      use: { ...devices['Pixel 7'], ...chromium, viewport: { width: 390, height: 844 } },
    },
  ],
})
