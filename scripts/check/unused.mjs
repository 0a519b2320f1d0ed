import { tool } from './tool.mjs'

export const unusedCheck = {
  title: 'No unused file, export or dependency',
  find: ({ root }) => tool(root, 'knip', ['--no-progress']),
}
