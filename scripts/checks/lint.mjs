import { problemsOf, tool } from './tool.mjs'

/** No `any`, no enum, no skipped test, nothing unused, and what else `biome.json` asks. */
export const lint = {
  name: 'lint',
  run: async () => problemsOf(await tool('biome', ['lint', '--error-on-warnings', '--max-diagnostics=50'])),
}
