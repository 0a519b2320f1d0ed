import type { Sparkline } from '@earshot/schema'
import { createContext } from 'preact'

/** Every score over time, for the cards; null until they are known. */
export const LinesContext = createContext<readonly Sparkline[] | null>(null)
