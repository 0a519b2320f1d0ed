import type { SurfaceSetting } from '@earshot/core'
import { awaited } from './awaited'

const WITHIN_MS = 3000

/** What an inline prompt is to stand in: what `show()` named, else the survey's own target, which may come a little later. */
export async function targetOf({ survey: { display }, target = display?.target }: SurfaceSetting): Promise<Element> {
  if (typeof target === 'string') return awaited(target, WITHIN_MS)
  if (!target?.isConnected) throw Error('the target of an inline survey is not in the page')
  return target
}
