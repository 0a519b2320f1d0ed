import { gaps } from './gaps/gaps'
import { leaving } from './leaving/leaving'
import { makeup } from './makeup/makeup'
import { reasons } from './reasons/reasons'
import type { Section } from './section'
import { trend } from './trend/trend'
import { values } from './values/values'
import { words } from './words/words'

/** Name in the address → part of the report, one line each. */
export const sections: { readonly [name: string]: Section } = {
  trend,
  words,
  reasons,
  gaps,
  leaving,
  makeup,
  values,
}
