import fc, { type Arbitrary, type AsyncCommand } from 'fast-check'
import { createRandom } from '../../packages/core/src/simulate/random'
import type { Denial, Tab } from './device'
import type { Fault } from './fault'
import type { Life } from './life'
import { FAULT_KINDS, randomFault } from './random-fault'

const YEAR_MS = 365 * 864e5
const MOST_TABS = 4
/** Gates until a survey is open, if nothing hinders it. */
const ENOUGH_STEPS = 60

type Command = AsyncCommand<object, Life>

/** A command, and how many gates open after it: with few, the next one meets it half done. */
const command = (name: string, steps: number, act: (life: Life) => unknown): Command => ({
  check: () => true,
  toString: () => `${name} +${steps}`,
  async run(_, life) {
    await act(life)
    for (let i = 0; i < steps; i++) await life.turns.step()
    await life.look()
  },
})

const steps = fc.nat({ max: 24 })
const place = fc.nat({ max: MOST_TABS - 1 })
const random = fc.integer()

const tabAt = ({ device }: Life, at: number): Tab | undefined => device.tabs[at % Math.max(device.tabs.length, 1)]

const onTab = (name: string, act: (tab: Tab, life: Life) => unknown): Arbitrary<Command> =>
  fc.tuple(place, steps).map(([at, after]) =>
    command(`${name}(${at})`, after, (life) => {
      const tab = tabAt(life, at)
      return tab && act(tab, life)
    }),
  )

/** A host that called hears itself when the storage refuses; nothing else may reach it. */
function awaited(result: Promise<unknown>): void {
  void result.catch((thrown: unknown) => {
    if ((thrown as Error).name !== 'InvalidStateError') throw thrown
  })
}

/** What the page does when it goes away, up to the moment when nothing of it runs any more. */
async function leave(tab: Tab): Promise<void> {
  tab.happen('hide')
  for (let i = 0; i < 10; i++) await Promise.resolve()
  tab.die()
}

function complete(tab: Tab, life: Life): void {
  const { run } = tab
  if (!run) return
  run.next()
  void run.complete().then((isKept) => {
    if (isKept && tab.isAlive) life.confirm(run.id, { ...run.answers.peek() })
  })
}

const openTab = steps.map((after) =>
  command('OpenTab', after, ({ device }) => device.tabs.length < MOST_TABS && device.openTab()),
)
const ask = onTab('Ask', (tab, { survey }) => awaited(tab.earshot.show(survey)))
const moment = onTab('Moment', (tab) => tab.earshot.track('asked'))
const answer = fc
  .tuple(place, fc.integer({ min: 1, max: 5 }), fc.string({ maxLength: 8 }), steps)
  .map(([at, score, why, after]) =>
    command(`Answer(${at}, ${score}, ${JSON.stringify(why)})`, after, (life) => {
      const run = tabAt(life, at)?.run
      void run?.answer('score', score)
      void run?.answer('why', why)
    }),
  )
const completion = onTab('Complete', complete)
/** A whole survey, in one go. */
const survey = fc.tuple(place, fc.integer({ min: 1, max: 5 }), steps).map(([at, score, after]) =>
  command(`Survey(${at}, ${score})`, after, async (life) => {
    const tab = tabAt(life, at)
    if (!tab) return
    awaited(tab.earshot.show(life.survey))
    const before = tab.run
    for (let i = 0; i < ENOUGH_STEPS && tab.run === before; i++) await life.turns.step()
    void tab.run?.answer('score', score)
    complete(tab, life)
  }),
)

const advance = fc
  .tuple(fc.constantFrom(100, 2100, 6000, 20_000, 70_000, 31 * 6e4), steps)
  .map(([ms, after]) => command(`AdvanceClock(${ms})`, after, ({ clock }) => clock.advance(ms)))
const jump = fc
  .tuple(fc.constantFrom(-YEAR_MS, YEAR_MS), steps)
  .map(([ms, after]) => command(`JumpClock(${ms})`, after, ({ clock }) => clock.jump(ms)))

const textOf = (fault: Fault) => JSON.stringify(fault)
const patient = (fault: Fault): Fault => (fault.kind === 'status' ? { ...fault, retryAfter: undefined } : fault)
const setServer = fc
  .tuple(fc.array(random, { minLength: 1, maxLength: 8, size: 'max' }), fc.boolean(), steps)
  .map(([seeds, isHealing, after]) => {
    const faults = seeds.map((seed) => randomFault(createRandom(seed), FAULT_KINDS))
    const last = faults.at(-1)!
    // The last one goes on: a collector that says "at once" for hours takes hours.
    const all: Fault[] = [...faults.slice(0, -1), isHealing ? { kind: 'pass' } : patient(last)]
    return command(`SetServer(${all.map(textOf)})`, after, ({ wire }) => wire.behaves(...all))
  })

const simple = (name: string, act: (life: Life) => unknown) => steps.map((after) => command(name, after, act))
const deny = fc
  .tuple(fc.constantFrom<Denial>('before', 'after', 'full', 'dead', 'stalled'), steps)
  .map(([denial, after]) => command(`DenyStorage(${denial})`, after, ({ device }) => device.deny(denial)))

/** Everything that can happen to a device. What happens more often stands more than once. */
export const COMMANDS: Arbitrary<Command>[] = [
  openTab,
  openTab,
  ask,
  moment,
  answer,
  answer,
  completion,
  completion,
  survey,
  survey,
  survey,
  onTab('Dismiss', ({ run }) => void run?.dismiss()),
  onTab('CloseTab', leave),
  onTab('CrashTab', (tab) => tab.die()),
  onTab('ReloadTab', async (tab, { device }) => {
    await leave(tab)
    device.openTab(tab.rows)
  }),
  onTab('Flush', (tab) => awaited(tab.earshot.flush())),
  simple('Offline', ({ wire }) => (wire.isOffline = true)),
  simple('Online', ({ wire, device }) => {
    wire.isOffline = false
    for (const tab of device.tabs) tab.happen('online')
  }),
  setServer,
  setServer,
  setServer,
  setServer,
  advance,
  advance,
  jump,
  simple('RestartCollector', (life) => life.restartCollector()),
  simple('ClearStorage', (life) => life.clearStorage()),
  deny,
  simple('AllowStorage', ({ device }) => device.deny('none')),
  simple('FillLocal', ({ device }) => (device.isLocalFull = true)),
  simple('FreeLocal', ({ device }) => (device.isLocalFull = false)),
]
