import { validate } from '@earshot/schema'
import { error, type Rule } from '../finding'

/** Whatever the one validator says; an unknown key's pointer names the key. */
export const schema: Rule = (config) =>
  validate(config).map(({ pointer, found, allowed }) =>
    error(pointer, `found ${found}, allowed: ${allowed}`, { found, allowed }),
  )
