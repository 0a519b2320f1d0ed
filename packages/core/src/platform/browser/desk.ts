import type { DeskPlatform } from '../platform'
import { digest } from './digest'
import { exclusively } from './exclusively'
import { post } from './post'

/** The browser, as far as a prompt or waiting documents need it. */
export const browserDesk: DeskPlatform = { random: () => Math.random(), post, digest, exclusively }
