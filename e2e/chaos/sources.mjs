/**
 * Lets Node run the engine's sources as they are, which tests reach into: imports need no file ending. The collector is
 * taken as it is built.
 * `node --import ./e2e/chaos/sources.mjs <file>.ts`
 */
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

registerHooks({
  resolve(specifier, context, next) {
    const own = /^@earshot\/(core|schema)$/.exec(specifier)
    if (own) return next(pathToFileURL(`${packages}${own[1]}/src/index.ts`).href, context)
    if (specifier.startsWith('.') && context.parentURL && !context.parentURL.includes('/node_modules/')) {
      const file = new URL(`${specifier}.ts`, context.parentURL)
      if (existsSync(file)) return next(file.href, context)
    }
    return next(specifier, context)
  },
})
