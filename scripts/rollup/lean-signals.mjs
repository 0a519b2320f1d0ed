import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/**
 * What of the signals a run never uses, as what stands in its place: places in their source. A run sets one signal at a
 * time, names none of them, and no effect of the prompt leaves anything to clean up.
 */
const LEFT_OUT = [
  // Options: what a signal is called, and who is told that somebody looks.
  [/this\._(un)?watched = .*/g, ''],
  [/this\.name = .*/g, ''],
  [/ else \{\s+untracked\(\(\) => \{\s+this\._watched\?[\s\S]*?\n\t\t\}\n/, '\n'],
  [/if \(next === undefined\) \{\s+untracked\([\s\S]*?\n\t\t\t\}\n/, ''],
  [/(Signal\.call\(this, undefined), options/, '$1'],
  [/(new (Signal|Computed|Effect)\(\w+), options/g, '$1'],
  [/,\s+\{ name: "sub" \}/, ''],
  [/^Signal\.prototype\.brand = .*/m, ''],
  // Several signals set at once, one of them back to what it was.
  [/reconcileBatchSnapshots\(\);/, ''],
  [/recordBatchSnapshot\(this\);/, ''],
  [/this\._batchSnapshotVersion = .*/, ''],
  // Effects that are made within a model.
  [/const prevCapturedEffects = .*/, ''],
  [/capturedEffects = (undefined|prevCapturedEffects);/g, ''],
  [/if \(capturedEffects\) \{\s+capturedEffects\.push[\s\S]*?\n\t\}\n/, ''],
  // What an effect leaves to be cleaned up, and other ways to end one.
  [/const cleanup = (this\._fn\(\);)\s+if \(typeof cleanup[\s\S]*?\n\t\t\}\n/, '$1'],
  [/this\._cleanup = undefined;/, ''],
  [/^\tcleanupEffect\((this|effect)\);/gm, ''],
  [/^\t\(dispose as any\)\[.*/m, ''],
  [/^Effect\.prototype\.dispose = [\s\S]*?^};/m, ''],
  [/if \(evalContext !== this\) \{\s+throw [\s\S]*?\n\t\}\n/, ''],
]

/**
 * Bundles the signals from their own source, without what a run never uses. Fails the build where a place is not found:
 * another version is looked at before it is shipped.
 *
 * @param from A file of the package that depends on them.
 */
export function leanSignals(from) {
  const source = join(dirname(createRequire(from).resolve('@preact/signals-core')), '../src/index.ts')
  return {
    name: 'lean-signals',
    resolveId: (id) => (id === '@preact/signals-core' ? '\0signals' : null),
    load(id) {
      if (id !== '\0signals') return null
      let code = readFileSync(source, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*|\s\/\/ .*/gm, '')
      for (const [place, instead] of LEFT_OUT) {
        if (code.search(place) < 0) this.error(`${source} has no ${place}`)
        code = code.replace(place, instead)
      }
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
      return ts.transpileModule(code, { compilerOptions }).outputText
    },
  }
}
