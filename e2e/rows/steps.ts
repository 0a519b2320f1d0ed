/**
 * A page that is killed in the middle of one await after the other, from the tap on Send to the collector's
 * acknowledgement. What the page told the server before is truth, as in `../chaos/kill.ts`.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config, ResponseDocument } from '@earshot/schema'
import { type HostileCollector, startHostileCollector } from '../chaos/hostile-collector'
import { STRICT_CSP, startSite } from '../support/site'
import { STEPS_SCRIPT } from './steps-page'

/** A page that has not come anywhere by then hangs. */
const WITHIN_MS = 60_000

const CONFIG: Config = {
  earshot: 1,
  project: 'steps',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  pacing: { perSession: 999, cooldown: '0s', perYear: 9999, afterTwoDismissals: '0s' },
  test: true,
  surveys: [
    {
      id: 'why',
      moment: 'go',
      frequency: { every: '0s', afterDismiss: '0s', afterIgnore: '0s', max: 9999 },
      questions: [{ id: 'why', type: 'text', text: 'Why?' }],
    },
  ],
}
const PAGE =
  '<!doctype html><html lang="en"><head><title>Steps</title><script src="/steps.js"></script><script async src="/earshot.js" data-config="/surveys.json"></script></head><body></body></html>'

/** Opens a page on the device, and can end it at once, with nothing of it left. */
export type OpenVictim = (url: string) => Promise<{ kill(): Promise<void> }>

export interface Steps {
  /**
   * Plays one answer.
   *
   * @param kill Where: the name of a step and its number, `any 17` say. Default: nowhere, up to the acknowledgement.
   * @returns The name of the step that it was killed in; null if it came to the end before.
   */
  play(cycle: string, kill?: string): Promise<{ killedIn: string | null; steps: number }>
  /** Opens a page that sends what waits, and resolves to what is wrong: nothing, if all is well. */
  judge(): Promise<string[]>
  /** Answers that the page said were kept. */
  readonly told: ReadonlyMap<string, string>
  readonly hostile: HostileCollector
  close(): Promise<void>
}

export async function startSteps(open: OpenVictim): Promise<Steps> {
  const hostile = await startHostileCollector()
  let hear: (step: string, said: URLSearchParams) => void = () => undefined
  const ear = createServer((incoming, outgoing) => {
    const said = new URL(incoming.url!, 'http://ear').searchParams
    const step = said.get('step')!
    incoming.resume()
    // Whoever is to be killed waits for a reply that never comes.
    if (step !== 'kill') outgoing.writeHead(204, { 'access-control-allow-origin': '*' }).end()
    hear(step, said)
  })
  await new Promise<void>((resolve) => ear.listen(0, '127.0.0.1', resolve))
  const earAt = `127.0.0.1:${(ear.address() as AddressInfo).port}`
  const site = await startSite(
    hostile.url,
    { '/': PAGE, '/steps.js': STEPS_SCRIPT, '/surveys.json': JSON.stringify(CONFIG) },
    { csp: STRICT_CSP.replace("connect-src 'self'", `connect-src 'self' http://${earAt}`) },
  )
  const told = new Map<string, string>()
  const refusals: string[] = []

  const play: Steps['play'] = async (cycle, kill = '') => {
    let victim: Awaited<ReturnType<OpenVictim>> | undefined
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => reject(Error(`${cycle}: nothing came of it, kill at "${kill}"`)), WITHIN_MS)
        hear = (step, said) => {
          if (said.get('cycle') !== cycle) return
          if (step === 'told') told.set(cycle, said.get('id')!)
          if (step === 'kill') resolve({ killedIn: said.get('name'), steps: 0 })
          if (step !== 'drained') return
          if (said.get('rejected') !== '0') refusals.push(`${cycle}: ${said.get('rejected')} responses were refused`)
          resolve({ killedIn: null, steps: Number(said.get('any')) })
        }
        open(`${site.origin}/?${new URLSearchParams({ cycle, kill, hear: earAt })}`).then((opened) => {
          victim = opened
        }, reject)
      })
    } finally {
      clearTimeout(timer)
      await victim?.kill()
    }
  }

  return {
    play,
    told,
    hostile,
    async judge() {
      await play('drain')
      const byCycle = new Map<unknown, ResponseDocument[]>()
      for (const doc of await hostile.responses())
        if (doc.status === 'completed') byCycle.set(doc.answers.why, [...(byCycle.get(doc.answers.why) ?? []), doc])
      const wrong = [...refusals]
      for (const [cycle, docs] of byCycle)
        if (docs.length > 1) wrong.push(`doubled: ${String(cycle)} is stored ${docs.length} times`)
      for (const [cycle, id] of told)
        if (byCycle.get(cycle)?.[0]?.id !== id) wrong.push(`lost: ${cycle} was told to be kept, as ${id}`)
      return wrong
    },
    async close() {
      await site.close()
      ear.closeAllConnections()
      await new Promise((resolve) => ear.close(resolve))
      await hostile.close()
    },
  }
}
