/**
 * Brotli size of ES modules, each bundled alone with all it imports, and what the bytes before minification are made
 * of: `node scripts/measure.mjs [--parts] packages/core/dist/lean.js`.
 */
import { brotliCompressSync } from 'node:zlib'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { rollup } from 'rollup'

const inputs = process.argv.slice(2).filter((argument) => argument !== '--parts')
for (const input of inputs) {
  const bundle = await rollup({ input, plugins: [resolve({ browser: true })], onLog() {} })
  const { output } = await bundle.generate({
    format: 'es',
    inlineDynamicImports: true,
    plugins: [
      terser({
        compress: { passes: 3, pure_getters: true, unsafe_arrows: true, ecma: 2022 },
        mangle: { properties: { regex: /^_[a-z]/ } },
      }),
    ],
  })
  const { code, modules } = output[0]
  console.log(`${input}: ${code.length} bytes minified, ${brotliCompressSync(code).length} brotli`)
  if (process.argv.includes('--parts'))
    for (const [id, { renderedLength }] of Object.entries(modules))
      console.log(`  ${renderedLength}\t${id.replace(/.*node_modules\//, '')}`)
}
