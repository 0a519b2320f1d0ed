import type { Probe } from '../probe'
import { barred } from './barred'
import { batch } from './batch'
import { broken } from './broken'
import { conflict } from './conflict'
import { crowd } from './crowd'
import { duplicate } from './duplicate'
import { erasable } from './erasable'
import { erased } from './erased'
import { invalid } from './invalid'
import { large } from './large'
import { named } from './named'
import { readable } from './readable'
import { stale } from './stale'

/** All that is tried, in this order. */
export const probes: readonly Probe[] = [
  ...[named, duplicate, crowd, stale, conflict, invalid, broken, batch, large],
  ...[readable, erasable, erased, barred],
]
