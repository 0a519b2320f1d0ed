import type { ReportSections } from '@earshot/schema'
import { accounts } from './accounts/accounts'
import { declared } from './declared/declared'
import { flagged } from './flagged/flagged'
import { gaps } from './gaps/gaps'
import { inside } from './inside/inside'
import { leaving } from './leaving/leaving'
import { makeup } from './makeup/makeup'
import { precision } from './precision/precision'
import { reasons } from './reasons/reasons'
import type { Section } from './section'
import { sparklines } from './sparklines/sparklines'
import { trend } from './trend/trend'
import { values } from './values/values'
import { words } from './words/words'

/** Name in the address → part of the report, one line each. */
export const sections: { readonly [name in keyof ReportSections]: Section } = {
  trend,
  sparklines,
  words,
  precision,
  reasons,
  gaps,
  leaving,
  makeup,
  values,
  flagged,
  declared,
  inside,
  accounts,
}
