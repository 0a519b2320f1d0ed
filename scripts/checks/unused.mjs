import { problemsOf, tool } from './tool.mjs'

/** No file, export or dependency that nothing uses, no import that is not declared; see `knip.json`. */
export const unused = {
  name: 'unused',
  run: async () => problemsOf(await tool('knip', ['--no-progress', '--no-config-hints'])),
}
