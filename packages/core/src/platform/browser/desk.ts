import type { DeskPlatform } from '../platform'
import { digest } from './digest'
import { exclusively } from './exclusively'

/** The browser, as far as a prompt or waiting documents need it. */
export const browserDesk: Omit<DeskPlatform, 'post'> = { random: () => Math.random(), digest, exclusively }
