import { type Config, type Consent, durationMs, type Survey, screen } from '@earshot/schema'
import type { CreateEarshot, Earshot } from './api'
import type { Candidate } from './ask'
import type { Engine } from './engine'
import { emitter } from './events/emitter'
import { subscribe } from './events/subscribe'
import { inert } from './inert'
import { keys } from './memory/keys'
import { openMemory } from './memory/open'
import { currentVisit, saveVisit } from './memory/visit'
import type { Mended } from './mend'
import { arm, isRare } from './moments/arm'
import type { EventProps, Fire, MomentSetting } from './moments/moment'
import { momentOf } from './moments/of'
import type { Store } from './outbox/store'
import { browserWatch } from './platform/browser/watch'
import type { Platform } from './platform/platform'
import type { Desk } from './run/desk'
import { settingFor } from './setting'

/** Where the parts that most pages never need are fetched from. */
export interface Parts {
  /** When a prompt is near, or documents wait. */
  loadDesk(): Promise<{ createDesk(engine: Engine): Desk; memoryStore(): Store }>
  /** When a survey waits for a moment that few configurations have. */
  loadRare(): Promise<{
    armAny(engine: Engine, survey: Survey, onEvent: MomentSetting['onEvent'], fire: Fire): () => void
  }>
  /** When a configuration looks wrong. */
  loadMend(): Promise<{ mend(config: unknown): Mended }>
}

/** `createEarshot` for a build that says where its parts come from. */
export const createEarshotWith =
  (parts: Parts): CreateEarshot =>
  (given, options = {}) => {
    if (typeof document === 'undefined' && !options.platform) return inert()

    const until = new AbortController()
    const platform = {
      ...(typeof document !== 'undefined' && browserWatch(until.signal)),
      ...options.platform,
    } as Platform
    const { on, emit } = emitter(platform)
    const fail = (code: string) => (thrown: unknown) =>
      void emit('error', { code, message: String((thrown as Error)?.message ?? thrown) }) as undefined

    let engine: Engine | undefined
    let desk: Promise<Desk> | undefined
    let deskNow: Desk | undefined
    let calls: ((engine: Engine) => void)[] | undefined = []
    let isDestroyed = false
    let consent: Consent | undefined
    let holdCount = 0
    let onConsent = () => {}
    const eventListeners = new Map<string, Set<(props: EventProps) => void>>()
    const cleanups: (() => void)[] = [() => until.abort()]

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
      desk ??= parts.loadDesk().then(({ createDesk }) => (deskNow = createDesk(awake)))
      // A fetch that failed is tried again the next time.
      desk.catch(() => (desk = undefined))
      return desk
    }

    const offer = (candidate: Candidate) => {
      if (engine) wakeDesk(engine).then((ready) => ready.offer(candidate), fail('load'))
    }

    async function soundConfig(): Promise<Config | null> {
      const config = await given
      if (!screen(config).length) return config as Config
      const { config: mended, problems, message } = (await parts.loadMend()).mend(config)
      if (problems.length) platform.warn(message)
      for (const problem of problems)
        emit('error', { code: 'config', message: `allowed: ${problem.allowed}`, ...problem })
      return mended
    }

    async function start(): Promise<void> {
      const config = await soundConfig()
      if (!config) return
      consent ??= config.consent ?? 'granted'
      while (consent !== 'granted') await new Promise<void>((resolve) => (onConsent = resolve))
      if (isDestroyed) return

      const names = keys(config.project)
      const { visit, isNew } = currentVisit(platform, names.visit)
      if (/^[ms]/.test(config.storage ?? '')) platform.store = (await parts.loadDesk()).memoryStore()
      const mine: Engine = {
        config,
        options,
        platform,
        keys: names,
        emit,
        fail,
        visit,
        person: {},
        consent,
        memory: null,
        holds: holdCount,
      }
      saveVisit(mine)
      // A device that can't remember is not asked anything by itself: the gate says so.
      mine.memory = await openMemory(platform, names, isNew).catch((thrown) => fail('storage')(thrown) ?? null)
      if (isDestroyed) return
      engine = mine
      emit('ready', { project: config.project })
      await Promise.all(config.surveys.map((survey) => armOne(mine, survey)))
      const waiting = calls ?? []
      calls = undefined
      waiting.forEach(inTurn)

      cleanups.push(
        platform.listen('online', () => void wakeIfNeeded(mine, true)),
        platform.listen('hide', () => {
          saveVisit(mine)
          desk?.then((ready) => ready.handOver())
        }),
        platform.listen('show', () => desk?.then((ready) => ready.look())),
      )
      void wakeIfNeeded(mine, false)
      platform.whenIdle(() => attempt(() => fetchAhead(mine)))
    }

    const onEvent: MomentSetting['onEvent'] = subscribe(eventListeners)

    async function armOne(awake: Engine, survey: Survey): Promise<void> {
      const moment = momentOf(awake.config, survey)
      const fire: Fire = (event) => offer({ survey, event })
      try {
        const disarm = isRare(moment, platform)
          ? (await parts.loadRare()).armAny(awake, survey, onEvent, fire)
          : arm(moment, { platform, onEvent }, fire)
        isDestroyed ? disarm() : cleanups.push(disarm)
      } catch (thrown) {
        fail('moment')(thrown)
      }
    }

    /** Documents wait, a reload interrupted a run, or a display was left: the desk sees to it. */
    async function wakeIfNeeded(awake: Engine, isNetworkBack: boolean): Promise<void> {
      try {
        const isLeft = awake.visit.run || awake.memory?.displays.some(({ status }) => status === 'shown')
        if (desk || isLeft || (await platform.store.entries(awake.keys.waiting)).length)
          await (await wakeDesk(awake)).open(isNetworkBack)
      } catch (thrown) {
        fail('load')(thrown)
      }
    }

    /** What a prompt needs is fetched before its moment, so that it can appear offline. */
    function fetchAhead(awake: Engine): void {
      const { config, memory } = awake
      const quietUntil =
        (memory?.displays.at(-1)?.at ?? -Infinity) + durationMs(config.pacing?.cooldown, durationMs('30d'))
      const [survey] = config.surveys
      const mayCome = survey && memory && !memory.isOptedOut && platform.now() > quietUntil
      if (mayCome && platform.isFetchingAheadWelcome()) options.surface?.preload(settingFor(awake, survey))
    }

    const started = start().catch((thrown) => {
      platform.warn(`Earshot did not start: ${(thrown as Error)?.message ?? thrown}`)
      fail('start')(thrown)
    })

    const none = inert()
    /** What is not answered below is the desk's; calling it loads the desk. */
    const atTheDesk = Object.fromEntries(
      Object.keys(none).map((name) => [
        name,
        async (...args: never[]) => {
          await started
          const where = (engine ? await wakeDesk(engine) : none) as unknown as Record<
            string,
            (...args: never[]) => unknown
          >
          return where[name]!(...args)
        },
      ]),
    ) as unknown as Earshot

    return {
      ...atTheDesk,
      on,
      track: (name, props = {}) =>
        inTurn(({ visit }) => {
          visit.lastActiveAt = platform.now()
          eventListeners.get(name)?.forEach((listener) => listener(props))
        }),
      identify: (id, traits, options) =>
        inTurn((awake) => (awake.person = { ...awake.person, id, traits, token: options?.token })),
      account: (account, accountTraits) =>
        inTurn((awake) => (awake.person = { ...awake.person, account, accountTraits })),
      reset: () =>
        inTurn((awake) => {
          awake.person = {}
          wakeDesk(awake).then((ready) => ready.forgetPerson(), fail('load'))
        }),
      close: () => desk?.then((ready) => ready.close()),
      explain: (id) => deskNow?.explain(id) ?? [],
      hold() {
        const change = (by: number) => {
          holdCount += by
          if (engine) engine.holds = holdCount
        }
        change(1)
        let release = () => {
          change(-1)
          release = () => {}
        }
        return () => release()
      },
      consent(next) {
        consent = next
        if (engine) engine.consent = next
        onConsent()
      },
      destroy() {
        isDestroyed = true
        calls = engine = undefined
        for (const cleanup of cleanups.splice(0)) cleanup()
        desk?.then((ready) => ready.stop())
      },
    }
  }
