import type { Config, Consent, Survey } from '@earshot/schema'
import type { CreateEarshot, Earshot } from './api'
import { type Candidate, createAsk } from './ask'
import type { Engine } from './engine'
import { emitter } from './events/emitter'
import { subscribe } from './events/subscribe'
import { checksOf } from './gate/checks-of'
import { holds } from './gate/condition'
import { explain } from './gate/explain'
import { factsOf } from './gate/facts'
import { PASSING } from './gate/gate'
import { draw } from './gate/sampling'
import { type Keys, pageKeys } from './memory/keys'
import type { Memory } from './memory/memory'
import { openMemory } from './memory/open'
import { currentVisit, saveVisit, type Visit } from './memory/visit'
import type { Mended } from './mend'
import { arm, isRare } from './moments/arm'
import type { EventProps, Fire, WatchSetting } from './moments/moment'
import { momentOf } from './moments/of'
import { browserWatch } from './platform/browser/watch'
import type { Platform } from './platform/platform'
import type * as Privacy from './privacy'
import type { Desk } from './run/desk'
import type * as Screen from './screen'
import { settingFor } from './setting'
import type * as Trouble from './trouble'

/** Where the parts that most pages never need are fetched from. */
export interface Parts {
  /** When a prompt is near, documents wait, or the host asks for something of the desk. */
  loadDesk(): Promise<{ createDesk(engine: Engine): Desk }>
  /** When the device fails, the browser is old, or the host looks back. */
  loadTrouble(): Promise<typeof Trouble>
  /** When a survey waits for a moment that few configurations have. */
  loadRare(): Promise<{
    armAny(engine: Engine, survey: Survey, setting: WatchSetting, fire: Fire): () => void
  }>
  /** When this tab sees a configuration for the first time. */
  loadScreen(): Promise<typeof Screen>
  /** When less is to be kept than usual, or consent is denied. */
  loadPrivacy(): Promise<typeof Privacy>
  /** When a configuration looks wrong. */
  loadMend(): Promise<{ mend(config: unknown): Mended }>
  /** Hears of every moment that fired: a simulation tells all that the gate says to it. */
  onOffer?(candidate: Candidate, engine: Engine): void
}

type DeskMethod = keyof Pick<
  Earshot,
  'show' | 'optOut' | 'optIn' | 'responses' | 'deleteResponse' | 'manage' | 'flush' | 'pending' | 'rejected' | 'resend'
>
const deskMethods = 'show optOut optIn responses deleteResponse manage flush pending rejected resend'.split(
  ' ',
) as DeskMethod[]

/** `createEarshot`, where there is a page, for a build that says where its parts come from. */
export const createEarshotWith =
  (parts: Parts): CreateEarshot =>
  (given, options = {}) => {
    const until = new AbortController()
    const platform = {
      ...(globalThis.document && browserWatch(until.signal, parts.loadTrouble)),
      ...options.platform,
    } as Platform
    const { on, emit } = emitter(platform)
    const fail = (code: string) => (thrown: unknown) =>
      void emit('error', { code, message: String((thrown as Error)?.message ?? thrown) }) as undefined

    let engine: Engine | undefined
    let desk: Promise<Desk> | undefined
    let ask: ReturnType<typeof createAsk> | undefined
    let calls: ((engine: Engine) => void)[] | undefined = []
    /** Counts the ends: what belongs to an earlier life stops. */
    let lives = 0
    let consent: Consent | undefined
    let holdCount = 0
    let onConsent: (word?: unknown) => void = () => {}
    const eventListeners = new Map<string, Set<(props: EventProps) => void>>()
    const cleanups: (() => void)[] = []

    /** Nothing that goes wrong reaches the host. */
    const attempt = (act: () => void) => {
      try {
        act()
      } catch (thrown) {
        fail('call')(thrown)
      }
    }

    /** Does it now, or in its turn once the instance has started. */
    const inTurn = (call: (engine: Engine) => void) => {
      if (calls) calls.push(call)
      else if (engine) attempt(() => call(engine!))
    }

    const wakeDesk = (awake: Engine): Promise<Desk> => {
      desk ??= parts.loadDesk().then(({ createDesk }) => createDesk(awake))
      // A fetch that failed is tried again the next time.
      desk.catch(() => (desk = undefined))
      return desk
    }

    const offer = (candidate: Candidate) => {
      emit('moment', { survey: candidate.survey.id })
      if (!engine) return
      parts.onOffer?.(candidate, engine)
      ask?.offer(candidate)
    }

    /** What of a configuration may run. One in which nothing is wrong is known again by the tab. */
    async function soundConfig(config: Config, visit: Visit): Promise<Config | null> {
      const print = draw(JSON.stringify(config), '', null)
      if (visit.config === print) return config
      const { soundOf } = await parts.loadScreen()
      const sound = await soundOf(config, parts.loadMend, platform.warn, emit)
      if (sound === config) visit.config = print
      return sound
    }

    /** What this page's memory alone holds tells nothing of what was shown before. */
    const recalled = (row: unknown): Memory | null =>
      (platform.store.durable !== 'memory' && (row as Memory | undefined)) || null

    /** Ends what goes on. What is on disk stays. */
    const end = () => {
      lives++
      ask?.stop()
      engine = undefined
      for (const cleanup of cleanups.splice(0)) cleanup()
      desk?.then((ready) => ready.stop())
    }

    /** Consent is denied, here or (`isHeard`) in another tab: ends what goes on; the next start begins by wiping. */
    const deny = (isHeard?: unknown) => {
      end()
      consent = 'denied'
      calls = []
      const left = desk
      desk = undefined
      started = begin(left, isHeard)
    }

    async function start(left?: Promise<Desk>, isHeard?: unknown): Promise<void> {
      const life = lives
      const isOver = () => life !== lives || until.signal.aborted
      await platform.arrival
      const raw = (await given) as Config | null
      consent ??= raw?.consent ?? 'granted'
      // The desk adds its own.
      const names = pageKeys(raw?.project) as Keys
      const granted = async () => {
        for (;;) {
          if (consent === 'denied') {
            calls = []
            const wipe = parts.loadPrivacy().then(({ withdraw }) => withdraw(platform, names, left, isHeard))
            await wipe.catch(fail('withdraw'))
          }
          if (consent === 'granted' || isOver()) return
          // What could not be fetched may be there when the network is.
          await new Promise<unknown>((resolve) => cleanups.push(platform.listen('online', (onConsent = resolve))))
        }
      }
      // Until then not even a file is fetched. A word that means nothing waits as well, once it was told.
      if (/^[pd]e/.test(consent)) await granted()
      if (isOver()) return
      const { visit, isNew } = currentVisit(platform, names.visit)
      const config = await soundConfig(raw!, visit)
      if (!config) return
      await granted()
      if (/^[ms]/.test(config.storage!)) await (await parts.loadPrivacy()).keepIn(config.storage!, platform, parts)
      if (isOver()) return

      const mine: Engine = {
        config,
        options,
        // Its own: whoever still holds it after the end holds a store that takes nothing.
        platform: { ...platform },
        keys: names,
        emit,
        fail,
        visit,
        person: {},
        memory: null,
        open: 0,
        loadTrouble: parts.loadTrouble,
        loadPrivacy: parts.loadPrivacy,
        // Read when asked for: either can change while this starts.
        get consent() {
          return isOver() ? 'denied' : consent!
        },
        get holdCount() {
          return holdCount
        },
        holds,
        facts: (event, answers) => factsOf(mine, event, answers),
        checks: (candidate, memory) => checksOf(mine, candidate, memory),
      }
      saveVisit(mine)
      // A device that can't remember is not asked anything by itself: the gate says so.
      mine.memory = recalled(await openMemory(platform, names, isNew).catch(fail('storage')))
      if (isOver()) return
      engine = mine
      ask = createAsk({
        engine: mine,
        async readMemory() {
          const rows = await mine.platform.store.entries(names.memory).catch(fail('storage'))
          return (mine.memory = recalled(rows?.[0]?.[1]))
        },
        put: async (candidate) => (await wakeDesk(mine)).put(candidate),
      })
      emit('ready', { project: config.project })
      await Promise.all(config.surveys.map((survey) => armOne(mine, survey)))
      if (isOver()) return
      const waiting = calls!
      calls = undefined
      waiting.forEach(inTurn)

      cleanups.push(
        platform.listen('online', () => void wakeIfNeeded(mine, true)),
        platform.listen('hide', () => {
          saveVisit(mine)
          desk?.then((ready) => ready.handOver())
        }),
        platform.listen('show', (event) => {
          // A page that was kept has heard nothing of what was said meanwhile: whose memory is gone has been wiped.
          if (event?.persisted && mine.memory)
            mine.platform.store.count(names.memory).then((count) => count || deny(event), fail('storage'))
          ask?.look()
          desk?.then((ready) => ready.look())
        }),
        // Not the visit's own key: a frame of this tab, or a page that is kept, hears the changes of that one too.
        platform.listen('storage', (event) => event!.key === `${names.visit}/` && deny(event)),
      )
      void wakeIfNeeded(mine, false)
      platform.whenIdle(() => attempt(() => fetchAhead(mine)))
    }

    async function armOne(awake: Engine, survey: Survey): Promise<void> {
      const moment = momentOf(awake.config, survey)
      const fire: Fire = (event) => offer({ survey, event })
      const setting: WatchSetting = {
        onEvent: subscribe(eventListeners),
        holds: (condition, props) => holds(condition, awake.facts(props)),
        show: (id) => atTheDesk.show(id),
      }
      try {
        const disarm = isRare(moment, platform, survey.display)
          ? (await parts.loadRare()).armAny(awake, survey, setting, fire)
          : arm(moment, { ...setting, platform: awake.platform }, fire)
        awake.consent === 'denied' ? disarm() : cleanups.push(disarm)
      } catch (thrown) {
        fail('moment')(thrown)
      }
    }

    /** Documents wait, a reload interrupted a run, or a display was left: the desk sees to it. */
    async function wakeIfNeeded(awake: Engine, isNetworkBack: boolean): Promise<void> {
      const waits = (what: string) => awake.platform.store.count(what)
      try {
        const isLeft = awake.visit.run || awake.memory?.displays.some(({ status }) => status === 'shown')
        if (desk || isLeft || (await waits(awake.keys.waiting)) || (await waits(awake.keys.erase)))
          await (await wakeDesk(awake)).open(isNetworkBack)
      } catch (thrown) {
        fail('load')(thrown)
      }
    }

    /** What a prompt needs is fetched before its moment, so that it can appear offline: if only the moment is missing. */
    function fetchAhead(awake: Engine): void {
      const survey = awake.config.surveys.find((one) =>
        awake.checks({ survey: one }, awake.memory).every(({ ok, rule }) => ok || PASSING.includes(rule)),
      )
      if (survey && platform.isFetchingAheadWelcome()) options.surface?.preload(settingFor(awake, survey))
    }

    const begin = (left?: Promise<Desk>, isHeard?: unknown) =>
      start(left, isHeard).catch((thrown) => {
        platform.warn(`Earshot: start: ${thrown}`)
        fail('start')(thrown)
      })
    let started = begin()

    type Methods = Record<string, (...args: never[]) => unknown>
    /** What is the desk's; calling it loads the desk. Where nothing started, there is nobody to ask. */
    const atTheDesk = Object.fromEntries(
      deskMethods.map((name) => [
        name,
        async (...args: never[]) => {
          if (consent !== 'denied') await started
          const where = (await (engine
            ? wakeDesk(engine)
            : parts.loadPrivacy().then(({ inert }) => inert()))) as unknown as Methods
          return where[name]!(...args)
        },
      ]),
    ) as unknown as Pick<Earshot, DeskMethod>

    return {
      ...atTheDesk,
      on,
      track: (name, props = {}) =>
        inTurn(({ visit }) => {
          visit.lastActiveAt = platform.now()
          eventListeners.get(name)?.forEach((listener) => listener(props))
        }),
      identify: (id, traits, options) =>
        inTurn((awake) => {
          // Somebody else has nothing of whom was here before.
          const same = (awake.person.id ?? id) === id && awake.person
          awake.person = { ...same, id, traits, token: options?.token }
        }),
      account: (account, accountTraits) =>
        inTurn((awake) => (awake.person = { ...awake.person, account, accountTraits })),
      reset: () =>
        inTurn((awake) => {
          awake.person = {}
          wakeDesk(awake).then((ready) => ready.forgetPerson(), fail('load'))
        }),
      close: () => desk?.then((ready) => ready.close()),
      explain: (id) =>
        engine
          ? engine.config.surveys
              .filter((survey) => !id || survey.id === id)
              .map((survey) => explain(survey, engine!.checks({ survey }, engine!.memory)))
          : [],
      hold() {
        let mine = 1
        holdCount++
        return () => {
          holdCount -= mine
          mine = 0
        }
      },
      consent(next) {
        const wake = onConsent
        consent = next
        // What wipes is there by the time that it is wanted, also without a network.
        if (next === 'granted') parts.loadPrivacy().catch(() => 0)
        if (next === 'denied') deny()
        wake()
      },
      destroy() {
        end()
        until.abort()
        calls = undefined
      },
    }
  }
