import { isDeepStrictEqual } from 'node:util'
import { glob } from '@earshot/core/simulate'
import { error, type Finding, type Rule, warning } from '../finding'
import { isObject, join, momentOf, own, type Place, surveysIn, textOf, touchpointsIn } from '../places'

const json = (value: unknown) => JSON.stringify(value)
const written = (moment: unknown) => (typeof moment === 'string' ? { event: moment } : moment)
const manual = (moment: unknown) => own(moment, 'manual') === true
const listOf = (of: unknown, key: string): readonly unknown[] => {
  const list = own(of, key)
  return Array.isArray(list) ? list : []
}

/** Paths that a glob stands for: with a segment, and with several. */
const samplesOf = (pattern: string): string[] =>
  ['a', 'a/b'].map((rest) => pattern.replace(/\*+/g, (stars) => (stars === '*' ? 'a' : rest)))

const isQuiet = (page: string, quiet: readonly string[]) =>
  samplesOf(page).every((path) => quiet.some((pattern) => glob(pattern)(path)))

/** Whether a moment can fire without `show()`. */
function fires(moment: unknown): boolean {
  if (manual(moment)) return false
  const any = listOf(moment, 'any')
  return (
    (!any.length || any.some(fires)) && listOf(moment, 'all').every(fires) && listOf(moment, 'sequence').every(fires)
  )
}

/** Why a moment, or a part of it, never fires. */
function neverIn(moment: unknown, pointer: string, quiet: readonly string[]): Finding[] {
  if (!isObject(moment)) return []
  const page = textOf(moment, 'page')
  const unless = written(own(moment, 'unless'))
  const steps = listOf(moment, 'sequence').map(written)
  const parts = ['any', 'all', 'sequence'].flatMap((key) =>
    listOf(moment, key).flatMap((one, i) => neverIn(one, join(join(pointer, key), i), quiet)),
  )
  const never = (key: string, message: string, allowed: string) =>
    error(join(pointer, key), message, { found: json(moment[key]), allowed })
  return [
    ...parts,
    ...(page !== undefined && !/^[/*]/.test(page)
      ? [never('page', 'no path matches: every path begins with /', `/${page}`)]
      : []),
    ...(page !== undefined && /^[/*]/.test(page) && own(moment, 'next') === undefined && isQuiet(page, quiet)
      ? [
          never(
            'page',
            `all these paths are quiet (/pacing/quiet): nothing may appear there`,
            'a page that is not quiet',
          ),
        ]
      : []),
    ...(unless !== undefined && steps.some((step) => isDeepStrictEqual(step, unless))
      ? [never('unless', 'the sequence never ends: one of its steps begins it anew', 'a moment that is no step of it')]
      : []),
    ...(moment.within !== undefined &&
    /^0/.test(String(moment.within)) &&
    Number.parseFloat(String(moment.within)) === 0
      ? [never('within', 'no time is left for the sequence', 'a duration above 0')]
      : []),
  ]
}

/** A survey that never appears by itself; `{ "manual": true }` says that this is meant. */
function unasked(config: unknown, survey: Place): Finding[] {
  const moment = momentOf(config, survey)
  const id = textOf(survey.value, 'id') ?? '?'
  if (!moment)
    return [
      warning(
        join(survey.pointer, 'moment'),
        `neither the survey nor its touchpoint has a moment: only show("${id}") opens it`,
        { found: 'nothing', allowed: 'a moment; { "manual": true } if this is meant' },
      ),
    ]
  if (manual(moment.moment)) return []
  if (!fires(moment.moment))
    return [
      error(moment.pointer, 'never fires: a part of it waits for show(), which opens the survey at once', {
        found: json(moment.moment),
        allowed: 'moments that fire by themselves, or { "manual": true } alone',
      }),
    ]
  return []
}

/** Surveys that come at the same moment with the same priority: the id decides. */
function ties(config: unknown): Finding[] {
  const first = new Map<string, Place>()
  return surveysIn(config).flatMap((survey) => {
    const { value, pointer } = survey
    const moment = momentOf(config, survey)?.moment
    if (moment === undefined || manual(moment)) return []
    const opening = textOf(own(value, 'schedule'), 'from')
    const key = json([written(moment), value.priority ?? 0, opening, value.audience])
    const other = first.get(key)
    if (!other) {
      first.set(key, survey)
      return []
    }
    const winner = [other, survey].map((one) => textOf(one.value, 'id') ?? '').sort()[0]
    const at = join(pointer, 'priority')
    return [
      warning(at, `same moment, audience and priority as ${other.pointer}: "${winner}" always wins, by its id`, {
        found: json(value.priority) ?? 'nothing',
        allowed: 'priorities that differ',
      }),
    ]
  })
}

/** Moments that can never fire, surveys that only `show()` opens, and those that stand in each other's way. */
export const moments: Rule = (config) => {
  const quiet = listOf(own(config, 'pacing'), 'quiet').filter((path) => typeof path === 'string')
  const places = [...touchpointsIn(config), ...surveysIn(config)]
  return [
    ...places.flatMap(({ pointer, value }) => neverIn(own(value, 'moment'), join(pointer, 'moment'), quiet)),
    ...surveysIn(config).flatMap((survey) => unasked(config, survey)),
    ...ties(config),
  ]
}
