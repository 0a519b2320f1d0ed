import { defineConfig } from '@playwright/test'
import type { EngineName } from './engine'
import lacks from './lacks.json' with { type: 'json' }
import type { EngineOption } from './test'

/** Chromium is always there; the others where their variable says so. */
const present = (['chromium', 'firefox', 'webkit'] as const).filter(
  (name) => name === 'chromium' || process.env[`EARSHOT_${name.toUpperCase()}`],
)

/** Matches the tests about what an engine has not; a test says by a tag what it is about. */
const lacking = (name: EngineName) => Object.keys(lacks[name]).map((about) => RegExp(`@${about}\\b`))

/**
 * The suite of the engines: Playwright's runner with other drivers, since its own Firefox and WebKit are builds that no
 * package registry has.
 */
export default defineConfig<object, EngineOption>({
  testDir: '.',
  testMatch: '**/*.engine.ts',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  // Once more on a fresh page; what only passes then is named at the end of the run, as a defect to mend.
  retries: 1,
  forbidOnly: true,
  outputDir: '../../test-results/engines',
  reporter: [['list'], ['json', { outputFile: '../../test-results/engines.json' }]],
  projects: present.map((name) => ({ name, use: { engineName: name }, grepInvert: lacking(name) })),
})
