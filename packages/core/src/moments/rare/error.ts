import type { ErrorMoment } from '@earshot/schema'
import type { RareKind } from './rare'

/** An uncaught error or rejection on the page; a picture that fails to load is none. */
export const error: RareKind<ErrorMoment> = (_, { senses }, fire) => {
  const stops = [
    senses.hear('error', (event) => {
      if ('message' in event) fire()
    }),
    senses.hear('unhandledrejection', () => fire()),
  ]
  return () => stops.forEach((stop) => stop())
}
