import type { PageMoment, Survey } from '@earshot/schema'
import type { Engine } from '../../engine'
import { textFor } from '../../run/text'
import { settingFor } from '../../setting'
import type { EventProps, Fire } from '../moment'
import { momentOf } from '../of'
import { written } from '../written'

/** Who asks to be asked is not limited in how often; whom the survey is for, when and where still holds. */
const RULES = /^(privacy|staff|audience|sample|schedule|quiet)$/

/** Calls back whenever the host says who is here: it is told to nobody, but put into the engine. */
function onPerson(engine: Engine, callback: () => void): void {
  const { set } = Object.getOwnPropertyDescriptor(engine, 'person')!
  let { person } = engine
  Object.defineProperty(engine, 'person', {
    get: () => person,
    set(next) {
      person = next
      // Of another tab.
      set?.(next)
      callback()
    },
  })
}

/**
 * A feedback tab: from the survey's moment on, or at once if it has none, a button stands at the edge of the page where the
 * rules allow it, and opens the survey.
 *
 * @param arm Watches for the survey's moment.
 * @param show Opens the survey; resolves when it has ended.
 */
export function tab(
  engine: Engine,
  survey: Survey,
  arm: (fire: Fire) => () => void,
  show: (surveyId: string) => Promise<unknown>,
): () => void {
  const { platform, options, fail } = engine
  const moment = written(momentOf(engine.config, survey))
  const isEverywhere = !moment || 'manual' in moment
  let isDue = isEverywhere
  let isStopped = false
  let event: EventProps | undefined
  let standing: Promise<(() => void) | undefined> | undefined

  const remove = () => {
    void standing?.then((stop) => stop?.())
    standing = undefined
  }
  const look = () => {
    const isAllowed = engine.checks({ survey, event }, engine.memory).every(({ ok, rule }) => ok || !RULES.test(rule))
    if (isStopped || !isDue || !isAllowed) return remove()
    const setting = settingFor(engine, survey)
    const label = textFor(survey.title, setting.locales, engine.facts(event)) || undefined
    standing ??= options.surface
      ?.prepare(setting)
      .then(({ tab }) => tab?.(label, () => show(survey.id)))
      .catch(fail('surface'))
  }
  const disarm = arm((props) => {
    isDue = true
    event = props
    look()
  })
  const stopListening = platform.listen('route', () => {
    const { page } = (moment ?? {}) as Partial<PageMoment>
    if (page) isDue = engine.holds({ 'page.path': { matches: page } }, engine.facts())
    look()
  })
  onPerson(engine, look)
  // After the calls that were made before the start: they say who is here.
  const cancel = platform.after(0, look)
  return () => {
    isStopped = true
    cancel()
    disarm()
    stopListening()
    remove()
  }
}
