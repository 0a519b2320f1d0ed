import type { Config } from '@earshot/schema'
import type { Earshot, Explanation } from '../api'
import type { Candidate } from '../ask'
import * as delivery from '../delivery'
import { createEarshotWith } from '../earshot'
import type { Engine, HeldDetail } from '../engine'
import { checksOf } from '../gate/checks-of'
import type { Check } from '../gate/gate'
import * as mask from '../mask'
import type { Memory } from '../memory/memory'
import { mend } from '../mend'
import type { EventProps } from '../moments/moment'
import * as privacy from '../privacy'
import { armAny } from '../rare'
import { createDesk, type DeskParts } from '../run/desk'
import type { Run } from '../run/run'
import { soundOf } from '../sound-of'
import * as trouble from '../trouble'
import { answerRun } from './answer-run'
import type { Act } from './journey'
import type { VirtualTab, VirtualWorld } from './world'

/** A survey whose moment had fired: shown, or held, with every rule's answer. */
export interface Decision {
  /** Milliseconds since 1970. */
  at: number
  survey: string
  shown: boolean
  checks: readonly Check[]
}

/** All of the desk at once: virtual time waits for no file. */
const parts: DeskParts = { loadDelivery: async () => delivery, loadMask: async () => mask }

/** One person in a virtual world. */
export interface Player {
  /** A page is loaded: in the same tab, or (`isNewVisit`) in a new one. */
  load(isNewVisit: boolean, path?: string): Promise<void>
  /** @returns What could not be done, in words. */
  act(act: Act): Promise<string | undefined>
  /** What the instance of the page says of every survey now. */
  explain(): readonly Explanation[]
}

/** The memory as it was before a display. */
const without = (memory: Memory | null, id: string | undefined): Memory | null =>
  memory && { ...memory, displays: memory.displays.filter((display) => display.id !== id) }

/**
 * Plays one person on the engine of the pages, without interface and network. The host says again on every page who
 * is here, and asks for consent where the configuration waits for it.
 */
export function createPlayer(given: Config, world: VirtualWorld, onDecision: (decision: Decision) => void): Player {
  const { collector: _, ...config } = given
  if (config.consent === 'pending') config.consent = 'granted'
  const seen = new Set<string>()
  const person: { user?: [string, EventProps?]; account?: [string, EventProps?] } = {}
  let path = '/'
  let tab: VirtualTab | undefined
  let earshot: Earshot | undefined
  let run: Run | undefined

  /** The engine, with an ear for what is offered to its gate. */
  function open(on: VirtualTab): Earshot {
    const candidates = new Map<string, Candidate>()
    let engine: Engine
    const createEarshot = createEarshotWith({
      loadDesk: async () => ({ createDesk: (awake) => createDesk(awake, parts) }),
      loadTrouble: async () => trouble,
      loadScreen: async () => ({ soundOf }),
      loadRare: async () => ({ armAny }),
      loadMend: async () => ({ mend }),
      loadPrivacy: async () => privacy,
      onOffer(candidate, started) {
        engine = started
        candidates.set(candidate.survey.id, candidate)
      },
    })
    const instance = createEarshot(config, { platform: on.platform })
    const decide = (survey: string, shown: boolean, memory: Memory | null, failed: readonly Check[]) => {
      const saidNo = new Map(failed.map((check) => [check.rule, check]))
      // A prompt of its own keeps nobody back; one that was open before has said so itself.
      const judge = (known: Memory | null) => checksOf({ ...engine, open: 0 }, candidates.get(survey)!, known)
      let checks = judge(memory)
      // One that lost to a prompt of the same instant was judged before that one was remembered.
      if (checks.some(({ rule, ok }) => !ok && !saidNo.has(rule)))
        checks = judge(without(memory, memory?.displays.at(-1)?.id))
      const all = checks.map((check) => saidNo.get(check.rule) ?? check)
      const others = failed.filter(({ rule }) => !checks.some((check) => check.rule === rule))
      onDecision({ at: world.now(), survey, shown, checks: [...all, ...others] })
    }
    instance.on('held', ({ survey, checks }: HeldDetail) => decide(survey, false, engine.memory, checks))
    instance.on('shown', ({ survey, id }: { survey: string; id: string }) => {
      // A reload takes the prompt along to the next page: it is the same display.
      if (seen.has(id)) return
      seen.add(id)
      decide(survey, true, without(engine.memory, id), [])
    })
    instance.on('run', (opened) => (run = opened))
    instance.on('closed', () => (run = undefined))
    return instance
  }

  async function load(isNewVisit: boolean, to = path): Promise<void> {
    tab?.happen('hide')
    await world.settle()
    earshot?.destroy()
    tab?.crash()
    run = undefined
    path = to
    tab = world.openTab(isNewVisit ? undefined : tab?.tabRows)
    tab.facts.path = path
    earshot = open(tab)
    if (person.user) earshot.identify(...person.user)
    if (person.account) earshot.account(...person.account)
    await world.settle()
  }

  const needsRun = async (act: (open: Run) => Promise<string | undefined>): Promise<string | undefined> => {
    await world.advance(0)
    return run ? act(run) : 'no prompt is open'
  }

  /** What a line says, done to the page. */
  async function happen(act: Act, page: VirtualTab, instance: Earshot): Promise<string | undefined> {
    if ('page' in act) {
      path = page.facts.path = act.page
      page.happen('route')
    } else if ('event' in act) instance.track(act.event, act.props)
    else if ('identify' in act) instance.identify(...(person.user = [act.identify, act.traits]))
    else if ('account' in act) instance.account(...(person.account = [act.account, act.traits]))
    else if ('click' in act)
      for (const type of ['pointerdown', 'click']) page.dispatch(type, { on: act.click, clientX: 0, clientY: 0 })
    else if ('visible' in act) page.see(act.visible, true)
    else if ('scroll' in act) page.scrollTo(act.scroll)
    else if ('answer' in act) return needsRun((open) => answerRun(open, act.answer))
    else if ('dismiss' in act) return needsRun((open) => open.dismiss().then(() => undefined))
    return undefined
  }

  return {
    load,
    explain: () => earshot?.explain() ?? [],
    async act(act) {
      if (!tab || !earshot) await load(true)
      const message = await happen(act, tab!, earshot!)
      await world.settle()
      return message
    },
  }
}
