import type { PageMoment } from '@earshot/schema'
import type { MomentKind } from './moment'

/** The path matches, now and at every change of route to another path. */
export const page: MomentKind<PageMoment> = (moment, { platform, holds }, fire) => {
  let path: string | undefined
  const look = () => {
    const last = path
    path = platform.path()
    if (path !== last && holds({ 'page.path': { matches: moment.page } })) fire()
  }
  look()
  return platform.listen('route', look)
}
