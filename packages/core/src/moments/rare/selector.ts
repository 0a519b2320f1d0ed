import type { Senses } from '../../platform/senses'
import { BadMoment } from './bad-moment'

/** The selector, if the browser can read it. @throws BadMoment */
export function readable(selector: string, senses: Senses, pointer: string): string {
  if (!senses.isSelector(selector))
    throw new BadMoment(pointer, JSON.stringify(selector), 'a CSS selector that the browser can read')
  return selector
}
