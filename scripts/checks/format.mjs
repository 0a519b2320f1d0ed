import { problemsOf, tool } from './tool.mjs'

/** Code and data are laid out as `biome.json` says. */
export const format = {
  name: 'format',
  run: async ({ isUpdate }) => {
    if (isUpdate) return problemsOf(await tool('biome', ['format', '--write']))
    const { code, output } = await tool('biome', ['format', '--reporter=github', '--max-diagnostics=1000'])
    if (code === 0) return []
    const files = [...output.matchAll(/^::error .*?file=([^,]+)/gm)].map(([, file]) => file)
    if (!files.length) return [output.trim()]
    return [...files.map((file) => `${file} is laid out differently`), 'biome format --write sets it right']
  },
}
