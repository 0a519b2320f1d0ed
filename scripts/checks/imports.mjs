import { problemsOf, tool } from './tool.mjs'

/** Packages import in one direction, and only what each may; see `.dependency-cruiser.mjs`. */
export const imports = {
  name: 'imports',
  run: async () => problemsOf(await tool('depcruise', ['packages', 'e2e', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'])),
}
