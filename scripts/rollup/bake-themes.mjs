import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Writes every theme as `<name>.css`, and as `<name>.css.js` for bundles that carry a theme without its data. */
export function bakeThemes() {
  return {
    name: 'bake-themes',
    async writeBundle({ dir }) {
      const { css, ...exported } = await import(`${pathToFileURL(join(dir, 'index.js'))}?${Date.now()}`)
      for (const theme of Object.values(exported).filter((one) => typeof one === 'object')) {
        const text = css(theme)
        writeFileSync(join(dir, `${theme.name}.css`), text)
        writeFileSync(join(dir, `${theme.name}.css.js`), `export default ${JSON.stringify(text)}\n`)
        writeFileSync(join(dir, `${theme.name}.css.d.ts`), 'declare const css: string\nexport default css\n')
      }
    },
  }
}
