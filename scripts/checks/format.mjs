import { problemsOf, tool } from './tool.mjs'

const BIOME = ['check', '--linter-enabled=false']

/** Code and data are laid out, and imports sorted, as `biome.json` says. */
export const format = {
  name: 'format',
  run: async ({ isUpdate }) => {
    if (isUpdate) return problemsOf(await tool('biome', [...BIOME, '--write']))
    const { code, output } = await tool('biome', [...BIOME, '--reporter=github', '--max-diagnostics=1000'])
    if (code === 0) return []
    const files = [...output.matchAll(/^::error .*?file=([^,]+)/gm)].map(([, file]) => file)
    if (!files.length) return [output.trim()]
    return [...new Set(files)].map((file) => `${file} is laid out differently; node scripts/check.mjs format --update`)
  },
}
