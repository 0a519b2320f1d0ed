import { problemsOf, tool } from './tool.mjs'

/** No `any`, no enum, no empty block, no skipped test, and what else `biome.json` asks. */
export const lint = {
  name: 'lint',
  run: async () => problemsOf(await tool('biome', ['lint', '--diagnostic-level=error', '--max-diagnostics=50'])),
}
