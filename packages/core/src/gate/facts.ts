import type { Answers } from '@earshot/schema'
import type { Engine } from '../engine'
import { plain } from '../run/plain'
import type { Facts } from './condition'

type Bag = { readonly [name: string]: unknown } | undefined

const DAY_MS = 864e5

const own = (bag: Bag, name: string): unknown => (bag && Object.hasOwn(bag, name) ? bag[name] : undefined)

/** The facts that conditions and texts may name, as they stand now. */
export function factsOf({ platform, person, memory, visit, config }: Engine, event?: Bag, answers?: Answers): Facts {
  const page = platform.page()
  const tenureDays = memory ? Math.floor((platform.now() - memory.firstSeenAt) / DAY_MS) : 0
  const bags: { readonly [scope: string]: Bag } = {
    user: { tenureDays, ...plain(person.traits).traits, id: person.id },
    account: { ...plain(person.accountTraits).traits, id: person.account },
    event: plain(event).traits,
    answers,
    page: { path: page.path, host: page.host },
    visit: { count: memory?.visits, pages: visit.pages },
    referrer: { host: page.referrerHost || undefined },
  }
  return (name) => {
    if (name === 'device') return page.device
    if (name === 'locale') return platform.locales()[0]
    if (name === 'brand') return config.brand ?? config.project
    if (name.startsWith('page.query.')) return own(page.query, name.slice(11))
    const dot = name.indexOf('.')
    return own(bags[name.slice(0, dot)], name.slice(dot + 1))
  }
}
