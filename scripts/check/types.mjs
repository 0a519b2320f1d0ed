import { tool } from './tool.mjs'

export const typesCheck = {
  title: 'Types agree over all packages, tests included',
  find: ({ root }) => tool(root, 'tsc', ['--project', 'tsconfig.check.json']),
}
