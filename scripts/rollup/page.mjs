/** A web page: one script with everything in it, one style sheet, and the files that are served as they are. No inline code. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import commonjs from '@rollup/plugin-commonjs'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import { mapPath } from './map-path.mjs'

function assets(folder) {
  return {
    name: 'assets',
    generateBundle() {
      for (const fileName of readdirSync(folder).filter((file) => /\.(html|svg)$/.test(file))) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`${folder}/${fileName}`) })
      }
      const sheets = readdirSync(`${folder}/styles`).filter((file) => file.endsWith('.css'))
      const source = sheets
        .sort()
        .map((file) => readFileSync(`${folder}/styles/${file}`, 'utf8'))
        .join('\n')
      this.emitFile({ type: 'asset', fileName: 'report.css', source })
    },
  }
}

const compiled = (at, name) => [
  commonjs(),
  typescript({
    tsconfig: at(name, 'tsconfig.json'),
    compilerOptions: { outDir: at(name, 'dist'), declaration: false, declarationDir: undefined },
    noEmitOnError: true,
  }),
]

const shipped = { format: 'es', sourcemap: true, sourcemapPathTransform: mapPath }

export function page(at, name) {
  return {
    input: at(name, 'src/main.tsx'),
    plugins: [
      { name: 'clean', buildStart: () => rmSync(at(name, 'dist'), { recursive: true, force: true }) },
      resolve({ browser: true }),
      ...compiled(at, name),
      terser({ compress: { passes: 2 }, format: { comments: false } }),
      assets(at(name, 'src')),
    ],
    output: { file: at(name, 'dist/report.js'), ...shipped },
  }
}

/** The same page as the server draws it for browsers without scripts; built after it, into the same folder. */
export function plainPage(at, name) {
  return {
    input: at(name, 'src/plain/plain.tsx'),
    plugins: [resolve(), ...compiled(at, name)],
    output: { file: at(name, 'dist/plain.js'), ...shipped },
  }
}
