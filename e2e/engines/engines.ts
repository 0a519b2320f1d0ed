import { chromium } from './chromium'
import type { Engine, EngineName } from './engine'
import { firefox } from './firefox'
import { webkit } from './webkit/webkit'

/** The way to start each engine. */
export const engines: { readonly [name in EngineName]: Engine } = { chromium, firefox, webkit }
