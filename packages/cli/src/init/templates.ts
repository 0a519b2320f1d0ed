import { nearest } from '@earshot/schema'
import type { Template } from './template'
import { exitReason } from './templates/exit-reason'
import { expectationPair } from './templates/expectation-pair'
import { featureRequest } from './templates/feature-request'
import { onboarding } from './templates/onboarding'
import { postPurchaseCsat } from './templates/post-purchase-csat'
import { postSupportCes } from './templates/post-support-ces'
import { relationshipNps } from './templates/relationship-nps'

/** Every template, one line each; the first is the one that is taken unasked. */
export const templates: readonly [Template, ...Template[]] = [
  relationshipNps,
  postPurchaseCsat,
  postSupportCes,
  onboarding,
  exitReason,
  featureRequest,
  expectationPair,
]

/**
 * The template of a name, or the only one whose name holds all words of it.
 *
 * @throws Error that says which there are, and the nearest.
 * @example templateOf('csat').name // 'post-purchase-csat'
 */
export function templateOf(name: string): Template {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? []
  const exact = templates.find((template) => template.name === words.join('-'))
  const alike = words.length ? templates.filter((one) => words.every((word) => one.name.split('-').includes(word))) : []
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined)
  if (found) return found
  const names = templates.map((template) => template.name)
  const near = nearest(name, names)
  throw Error(`template: found "${name}", allowed: ${names.join(', ')}${near ? ` (did you mean ${near}?)` : ''}`)
}
