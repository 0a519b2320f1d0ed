import type { PageMoment } from '@earshot/schema'
import { glob } from '../gate/glob'
import type { MomentKind } from './moment'

/** The path matches, now and at every change of route to another path. */
export const page: MomentKind<PageMoment> = (moment, { platform }, fire) => {
  const fits = glob(moment.page)
  let path: string | undefined
  const look = () => {
    const last = path
    path = platform.path()
    if (path !== last && fits(path)) fire()
  }
  look()
  return platform.listen('route', look)
}
