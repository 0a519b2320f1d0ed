import { problemsOf, tool } from './tool.mjs'

const FOLDERS = ['packages/*/src', 'packages/*/testing', 'packages/*/fixture', 'e2e']

/** Packages import in one direction, and only what each may; see `.dependency-cruiser.mjs`. */
export const imports = {
  name: 'imports',
  run: async () =>
    problemsOf(await tool('depcruise', [...FOLDERS, '--config', '.dependency-cruiser.mjs', '--output-type', 'err'])),
}
