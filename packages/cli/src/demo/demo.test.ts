import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCollector, fillBooks, openLedger, openStore, reportOf, wrongPlace } from '@earshot/collector'
import type { ResponseDocument } from '@earshot/schema'
import { expect, it } from 'vitest'
import { document } from '../../../collector/testing/document'
import { check } from '../check/check'
import { verify } from '../verify/verify'
import { demoActions } from './actions'
import { aftermathOf } from './aftermath'
import { demoConfig } from './config'
import { DAYS } from './days'
import { documents as documentsOf } from './documents'
import { fill } from './fill'

const endAt = Date.parse('2026-11-25')
const dayMs = 864e5

const of = (people: number, seed: number): ResponseDocument[] =>
  [...documentsOf({ people, seed, endAt })].flatMap(({ documents: own }) => own)

async function* each(all: readonly ResponseDocument[]) {
  yield* all.toSorted((a, b) => (a.shownAt < b.shownAt ? -1 : 1))
}

it('asks by a configuration that passes the check', () => {
  const languages = [{ tag: 'en', status: 'reviewed' }] as const
  const findings = check(demoConfig, { now: endAt, languages })
  expect(findings.filter(({ level, pointer }) => level === 'error' || pointer !== '/theme/accent')).toEqual([])
})

it('is the same for the same seed, and another for another', () => {
  expect(of(50, 7)).toEqual(of(50, 7))
  expect(of(50, 7)).not.toEqual(of(50, 8))
  // More people are the same ones, and others.
  expect(of(60, 7).slice(0, of(50, 7).length)).toEqual(of(50, 7))
})

it('makes documents that a collector takes, each labelled as synthetic, within its days', () => {
  const all = of(400, 1)
  expect(all.length).toBeGreaterThan(400)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const doc of all) {
    expect(wrongPlace(doc)).toBeUndefined()
    expect(doc).toMatchObject({ project: 'harbour-tea-synthetic', test: true, person: { traits: { synthetic: true } } })
    expect(Date.parse(doc.shownAt)).toBeGreaterThanOrEqual(endAt - DAYS * dayMs)
    expect(Date.parse(doc.shownAt)).toBeLessThan(endAt)
  }
})

it('has something of everything', () => {
  const all = of(1500, 1)
  const has = (values: readonly unknown[], read: (doc: ResponseDocument) => unknown) =>
    expect(new Set(all.map(read))).toEqual(new Set(values))
  has(['completed', 'started', 'dismissed', 'ignored'], ({ status }) => status)
  has(['discover', 'buy', 'use', 'leave', undefined], ({ journey }) => journey.stage)
  has(
    demoConfig.surveys.map(({ id }) => id),
    ({ survey }) => survey,
  )
  has(['mobile', 'tablet', 'desktop'], ({ context }) => context.device)
  has(['en', 'de', 'fr', 'zh-Hans', 'ar'], ({ context }) => context.locale)
  has(['buyer', 'manager', 'admin'], ({ person }) => person.traits?.role)
  has(['household', 'office', 'restaurant'], ({ person }) => person.traits?.segment)
  expect(all.filter(({ answers }) => typeof answers.why === 'string').length).toBeGreaterThan(50)
})

it('shows what it was made to show', async () => {
  const all = of(5000, 1)
  const checkout = await reportOf(each(all.filter(({ survey }) => survey === 'checkout-csat')), ['device'])
  const valueFor = (device: string) => checkout.find(({ group }) => group.device === device)?.value ?? Number.NaN
  expect(valueFor('mobile')).toBeLessThan(valueFor('desktop') - 10)
  const half = endAt - (DAYS / 2) * dayMs
  const [before, after] = await Promise.all(
    [true, false].map((isEarly) =>
      reportOf(each(all.filter((doc) => doc.survey === 'checkout-csat' && Date.parse(doc.shownAt) < half === isEarly))),
    ),
  )
  expect(after![0]!.value!).toBeGreaterThan(before![0]!.value!)
})

it('fills a store once, and none that holds anything else', async () => {
  const address = `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-filled-')), 'demo.db')}`
  const store = openStore(address)
  const options = { people: 120, seed: 3, endAt }
  let told = 0
  const documents = await fill(store, options, (people) => (told = people))
  const count = documents.length
  expect(told).toBe(120)
  expect((await fill(store, options)).length).toBe(count)
  expect(await store.counts()).toMatchObject({ responses: count, revisions: count, conflicts: 0 })
  const ledger = await openLedger(address)
  expect(await verify(ledger, demoConfig)).toMatchObject({ responses: count, differences: [], notes: [] })
  await ledger.close()
  await store.write([document('real')])
  await expect(fill(store, options)).rejects.toThrow('found responses of "shop", allowed: an empty one')
  await store.close()
})

it('says what came after: arrivals, people to be answered, who left and why, and actions', async () => {
  const all = of(800, 1)
  const { invented, outcomes } = aftermathOf(all, { seed: 1, endAt })
  expect(aftermathOf(all, { seed: 1, endAt }).outcomes).toEqual(outcomes)
  expect(invented.every(({ arrivedMs }) => arrivedMs <= endAt)).toBe(true)
  const kinds = new Set(outcomes.map(({ outcome }) => outcome))
  expect(kinds).toContain('retained')
  expect(kinds).toContain('churned:price')
  const address = `sqlite:${join(mkdtempSync(join(tmpdir(), 'earshot-after-')), 'demo.db')}`
  const store = openStore(address)
  await store.write(all)
  await store.close()
  const actions = demoActions(endAt)
  await fillBooks(address, { invented, actions, config: demoConfig })
  // The same again adds nothing.
  await fillBooks(address, { invented, actions, config: demoConfig })
  const { app } = await createCollector({ store: address, logLevel: 'silent' })
  const ask = async (path: string) => (await app.inject({ url: path, remoteAddress: '127.0.0.1' })).json()
  const { counts } = await ask('/v1/cases')
  for (const status of ['open', 'working', 'no-reply', 'closed'])
    expect([status, counts[status] > 0]).toEqual([status, true])
  expect((await ask('/v1/actions')).actions.map(({ title }: { title: string }) => title.includes('synthetic'))).toEqual(
    [...[true, true, true]],
  )
  expect((await ask('/v1/report/flagged')).flags.fast).toBeGreaterThan(0)
  expect((await ask('/v1/report/makeup')).delays.length).toBeGreaterThan(3)
  await app.close()
})
