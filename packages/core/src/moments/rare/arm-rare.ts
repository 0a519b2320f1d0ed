import { type AllMoment, type AnyMoment, durationMs, type Moment, type SequenceMoment } from '@earshot/schema'
import { delayed } from '../delayed'
import { event } from '../event'
import type { Fire } from '../moment'
import { page } from '../page'
import { written } from '../written'
import { click } from './click'
import { type Step, stepAll, stepSequence, stepTimes } from './combine'
import { dwell } from './dwell'
import { error } from './error'
import { exit } from './exit'
import { idle } from './idle'
import { rage } from './rage'
import type { RareKind, RareSetting } from './rare'
import { scroll } from './scroll'
import { visible } from './visible'
import { visits } from './visits'

const armParts = (
  parts: readonly Moment[],
  field: string,
  setting: RareSetting,
  fire: (part: number) => void,
): (() => void) => {
  const stops = parts.map((part, i) =>
    armRare(part, { ...setting, pointer: `${setting.pointer}/${field}/${i}` }, () => fire(i)),
  )
  return () => stops.forEach((stop) => stop())
}

/** Takes a step and keeps what it leaves for the visit. */
function advance({ progress, pointer }: RareSetting, step: Step, fire: Fire): void {
  progress.set(pointer, step.progress)
  if (step.isFired) fire()
}

const any: RareKind<AnyMoment> = (moment, setting, fire) => armParts(moment.any, 'any', setting, () => fire())

const all: RareKind<AllMoment> = (moment, setting, fire) =>
  armParts(moment.all, 'all', setting, (part) =>
    advance(setting, stepAll(setting.progress.get(setting.pointer), part, moment.all.length), fire),
  )

const sequence: RareKind<SequenceMoment> = (moment, setting, fire) => {
  const { platform, progress, pointer } = setting
  const withinMs = durationMs(moment.within, Infinity)
  const count = moment.sequence.length
  const stop = armParts(moment.sequence, 'sequence', setting, (part) =>
    advance(setting, stepSequence(progress.get(pointer), part, count, platform.now(), withinMs), fire),
  )
  const unless = armRare(moment.unless, { ...setting, pointer: `${pointer}/unless` }, () =>
    progress.set(pointer, undefined),
  )
  return () => {
    stop()
    unless()
  }
}

/** Every kind of moment, one line each. */
const kinds: { readonly [kind: string]: RareKind<never> } = {
  event,
  page,
  manual: () => () => {},
  click,
  visible,
  scroll,
  dwell,
  idle,
  exit,
  visits,
  rage,
  error,
  any,
  all,
  sequence,
}

/**
 * Watches for any moment with all its modifiers: the moment, then the how-manieth time, then the next page, then the
 * delay.
 *
 * @throws BadMoment if it can't be watched for.
 */
export function armRare(moment: Moment | undefined, setting: RareSetting, fire: Fire): () => void {
  const spec = written(moment)
  const name = spec && Object.keys(kinds).find((kind) => kind in spec)
  if (!spec || !name) return () => {}
  const { progress, pointer, platform, pages } = setting
  const later = delayed(spec, setting, fire)

  const nextKey = `${pointer}#next`
  const cross: Fire = (props) => {
    if (!spec.next) return later.fire(props)
    progress.set(nextKey, { page: pages(), path: platform.path() })
  }
  const arrive = () => {
    const left = progress.get(nextKey)
    if (!left || (left.page === pages() && left.path === platform.path())) return
    progress.set(nextKey, undefined)
    later.fire()
  }
  const timesKey = `${pointer}#times`
  const count: Fire = (props) => {
    const step = stepTimes(progress.get(timesKey), spec.times ?? 1)
    if (spec.times) progress.set(timesKey, step.progress)
    if (!spec.times || step.isFired) cross(props)
  }
  const disarm = kinds[name]!(spec as never, setting, count)
  const stopArriving = spec.next ? platform.listen('route', arrive) : () => {}
  if (spec.next) arrive()
  return () => {
    disarm()
    stopArriving()
    later.stop()
  }
}
