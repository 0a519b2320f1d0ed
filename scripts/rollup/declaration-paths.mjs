import { posix } from 'node:path'

const RELATIVE = /(\bfrom\s*|\bimport\(\s*|\bimport\s+)(['"])(\.{1,2}\/[^'"]+)\2/g

/**
 * Gives the relative imports of emitted declarations their file extension. TypeScript copies them from the sources,
 * where the bundler finds the file; in Node's own resolution (`moduleResolution: node16`) they would lead nowhere and
 * every type behind them would be `any`. Stands behind the TypeScript plugin.
 */
export const declarationPaths = () => ({
  name: 'declaration-paths',
  generateBundle(_, bundle) {
    const whole = (from, path) => {
      const target = posix.join(posix.dirname(from), path)
      if (bundle[`${target}.d.ts`]) return `${path}.js`
      if (bundle[`${target}/index.d.ts`]) return `${path}/index.js`
      return path
    }
    for (const [name, asset] of Object.entries(bundle))
      if (name.endsWith('.d.ts'))
        asset.source = asset.source
          .toString()
          .replace(RELATIVE, (_, before, quote, path) => `${before}${quote}${whole(name, path)}${quote}`)
  },
})
