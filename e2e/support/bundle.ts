import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import commonjs from '@rollup/plugin-commonjs'
import resolve from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'

const e2e = fileURLToPath(new URL('..', import.meta.url))

/** A script of a page of the test's, with the libraries that it imports, as one classic script. */
export async function bundle(code: string): Promise<string> {
  // Among the tests, so that their libraries are found.
  const folder = mkdtempSync(join(e2e, 'support', '.bundle-'))
  try {
    const input = join(folder, 'page.js')
    writeFileSync(input, code)
    const built = await rollup({
      input,
      plugins: [resolve({ browser: true, exportConditions: ['production'] }), commonjs()],
      onLog() {},
    })
    const { output } = await built.generate({ format: 'iife', name: 'page', inlineDynamicImports: true })
    return `globalThis.process={env:{NODE_ENV:'production'}};\n${output[0].code}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
