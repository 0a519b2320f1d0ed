import { type CreateEarshot, createEarshot as createHeadless } from '@earshot/core'
import { lazySurface } from './surface'

export type * from '@earshot/core'
export type { Config, ResponseDocument, Survey } from '@earshot/schema'

/** `createEarshot` of `@earshot/core` with the prompt included, loaded when it is needed. */
export const createEarshot: CreateEarshot = (config, options) =>
  createHeadless(config, { surface: lazySurface(), ...options })
