import { codeSeeds } from './code-seeds.mjs'
import { importSeeds } from './import-seeds.mjs'
import { productSeeds } from './product-seeds.mjs'

/**
 * One violation for each rule: `title`, the `check` that must go red, `files` (path → text, or a function of the text
 * before, undefined to remove), and what the check `says` about it. `isAlone` where it hides what other seeds would say.
 */
export const seeds = [...codeSeeds, ...importSeeds, ...productSeeds]
