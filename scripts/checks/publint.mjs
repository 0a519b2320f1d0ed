import { relative } from 'node:path'
import { publint as lintPackage } from 'publint'
import { formatMessage } from 'publint/utils'
import { publishedPackages } from './packages.mjs'
import { root } from './tool.mjs'

/** Each manifest says what the package really holds. Warnings count; suggestions do not. */
export const publint = {
  name: 'publint',
  run: async () => {
    const problems = []
    for (const { folder, manifest } of publishedPackages()) {
      const { messages } = await lintPackage({ pkgDir: folder, level: 'warning', strict: true, pack: 'pnpm' })
      for (const message of messages)
        problems.push(`${relative(root, folder)}/package.json: ${formatMessage(message, manifest, { color: false })}`)
    }
    return problems
  },
}
