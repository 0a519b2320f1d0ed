import type { VisitsMoment } from '@earshot/schema'
import type { RareKind } from './rare'

/** This is that visit or a later one; fires at the load of a page. */
export const visits: RareKind<VisitsMoment> = (moment, setting, fire) => {
  if (setting.visits() >= moment.visits) fire()
  return () => {}
}
