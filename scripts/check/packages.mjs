import { packagesIn, readJson } from './files.mjs'
import { tool } from './tool.mjs'

/** Pages and commands are not imported. */
const NOT_IMPORTED = ['cli', 'report']

export const packagesCheck = {
  title: 'Packages resolve for everyone who installs them (publint, are-the-types-wrong)',
  async find({ root }) {
    const problems = []
    for (const name of packagesIn(root)) {
      if (readJson(root, `packages/${name}/package.json`).private) continue
      const folder = `packages/${name}`
      problems.push(...(await tool(root, 'publint', ['--strict', folder])).map((text) => `${name}: ${text}`))
      if (NOT_IMPORTED.includes(name)) continue
      problems.push(...(await tool(root, 'attw', ['--pack', folder, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'])).map((text) => `${name}: ${text}`))
    }
    return problems
  },
}
