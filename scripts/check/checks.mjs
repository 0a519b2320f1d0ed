import { exportsCheck } from './exports.mjs'
import { importsCheck } from './imports.mjs'
import { lintCheck } from './lint.mjs'
import { packagesCheck } from './packages.mjs'
import { proseCheck } from './prose.mjs'
import { rebuildCheck } from './rebuild.mjs'
import { sinksCheck } from './sinks.mjs'
import { sizesCheck } from './sizes.mjs'
import { typesCheck } from './types.mjs'
import { unusedCheck } from './unused.mjs'

/** Every check, one line each. */
export const checks = {
  types: typesCheck,
  lint: lintCheck,
  sinks: sinksCheck,
  imports: importsCheck,
  unused: unusedCheck,
  packages: packagesCheck,
  exports: exportsCheck,
  sizes: sizesCheck,
  prose: proseCheck,
  rebuild: rebuildCheck,
}
