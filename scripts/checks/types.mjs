import { problemsOf, tool } from './tool.mjs'

/** TypeScript accepts sources, tests, fixtures and browser tests, in one program. */
export const types = {
  name: 'types',
  run: async () => problemsOf(await tool('tsc', ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.check.json'])),
}
