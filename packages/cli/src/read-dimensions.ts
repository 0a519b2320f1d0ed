import { isFact } from '@earshot/collector'
import { InvalidArgumentError } from 'commander'

/** Each multiplies the cells. */
const MOST = 4

/** Facts, separated by commas, in the order given. @throws InvalidArgumentError that names what is none. */
export function readDimensions(text: string): string[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter(Boolean)
  const unknown = names.find((name) => !isFact(name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Found "${unknown}", allowed: device, locale, account, page.path, user.<trait>.`)
  if (names.length > MOST) throw new InvalidArgumentError(`Found ${names.length} facts, allowed: ${MOST}.`)
  return names
}
