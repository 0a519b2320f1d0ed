import type { Survey } from '@earshot/schema'
import type { Engine } from './engine'
import { saveVisit } from './memory/visit'
import type { Fire, WatchSetting } from './moments/moment'
import { momentOf } from './moments/of'
import { armRare } from './moments/rare/arm-rare'
import { BadMoment } from './moments/rare/bad-moment'
import { inPlace } from './moments/rare/inline'
import { tab } from './moments/rare/tab'
import { historyListener } from './platform/browser/history'
import { browserSenses } from './platform/browser/senses'

/** Where a survey's moment stands in the configuration. */
function pointerOf({ config }: Engine, survey: Survey): string {
  if (survey.moment || !survey.touchpoint) return `/surveys/${config.surveys.indexOf(survey)}/moment`
  const stages = config.journey ?? []
  const stage = stages.findIndex(({ touchpoints }) => touchpoints.some(({ id }) => id === survey.touchpoint))
  const touchpoint = stages[stage]?.touchpoints.findIndex(({ id }) => id === survey.touchpoint)
  return `/journey/${stage}/touchpoints/${touchpoint}/moment`
}

/** From now on this instance hears changes of route that the browser tells nobody of. */
function hearRoutes(engine: Engine): void {
  const { platform } = engine
  if (platform.hearsRoutes) return
  const onHistory = historyListener()
  engine.platform = {
    ...platform,
    hearsRoutes: true,
    listen(type, listener) {
      const stops = [platform.listen(type, listener), ...(type === 'route' ? [onHistory(listener)] : [])]
      return () => stops.forEach((stop) => stop())
    },
  }
}

/**
 * Watches for a survey's moment of any kind, with any modifiers, and for the place of an inline survey; stands a tab. What
 * most pages do not need, as a file of its own.
 *
 * @returns Stops watching. A moment that can't be watched for is told as an `error` with its pointer; the others go on.
 */
export function armAny(engine: Engine, survey: Survey, setting: WatchSetting, fire: Fire): () => void {
  engine.platform = { senses: browserSenses, ...engine.platform }
  hearRoutes(engine)
  const { platform, visit, emit } = engine
  const senses = platform.senses!
  const arm = (then: Fire) =>
    armRare(
      momentOf(engine.config, survey),
      {
        ...setting,
        platform,
        senses,
        pointer: pointerOf(engine, survey),
        visits: () => engine.memory?.visits ?? 0,
        pages: () => visit.pages,
        progress: {
          get: (key) => visit.progress?.[`${survey.id}${key}`],
          set(key, progress) {
            visit.progress = { ...visit.progress, [`${survey.id}${key}`]: progress }
            saveVisit(engine)
          },
        },
      },
      then,
    )
  try {
    if (survey.display?.as === 'tab') return tab(engine, survey, arm, setting.show)
    const pointer = `/surveys/${engine.config.surveys.indexOf(survey)}/display`
    const there = inPlace(survey, { senses, pointer }, fire)
    const disarm = arm(there.fire)
    return () => {
      disarm()
      there.stop()
    }
  } catch (thrown) {
    if (!(thrown instanceof BadMoment)) throw thrown
    const { pointer, found, allowed, message } = thrown
    emit('error', { code: 'config', message, pointer, found, allowed, survey: survey.id })
    return () => {}
  }
}
