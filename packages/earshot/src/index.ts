import { type CreateEarshot, createEarshot as createHeadless } from '@earshot/core'
import { serveElements } from './serve-elements'
import { lazySurface } from './surface'

export type * from '@earshot/core'
export type { Config, ResponseDocument, Survey } from '@earshot/schema'

/** `createEarshot` of `@earshot/core` with the prompt and `<earshot-survey>` included, loaded when they are needed. */
export const createEarshot: CreateEarshot = (config, options) => {
  const instance = createHeadless(config, { surface: lazySurface(), ...options })
  serveElements(instance)
  return instance
}
