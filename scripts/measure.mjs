/** Brotli size of an ES module bundled alone with everything it imports: `node scripts/measure.mjs packages/schema/dist/index.js`. */
import { brotliCompressSync } from 'node:zlib'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { rollup } from 'rollup'

for (const input of process.argv.slice(2)) {
  const bundle = await rollup({ input, plugins: [resolve({ browser: true })], onLog() {} })
  const { output } = await bundle.generate({
    format: 'iife',
    name: 'measured',
    plugins: [terser({ compress: { passes: 3, pure_getters: true, unsafe_arrows: true, ecma: 2022 }, mangle: { properties: { regex: /^_[a-z]/ } } })],
  })
  const code = output[0].code
  console.log(input, 'min', code.length, 'brotli', brotliCompressSync(code).length)
}
