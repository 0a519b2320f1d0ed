import { tool } from './tool.mjs'

export const lintCheck = {
  title: 'Lint and format: no any, no empty block, one style',
  find: ({ root, isUpdating }) => tool(root, 'biome', ['check', '--error-on-warnings', '--max-diagnostics=40', ...(isUpdating ? ['--write'] : []), '.']),
}
