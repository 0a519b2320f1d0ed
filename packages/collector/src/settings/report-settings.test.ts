import type { Declared } from '@earshot/schema'
import { afterEach, expect, it } from 'vitest'
import { reportOn } from '../../testing/report-on'
import { jsonFile } from '../../testing/settings-file'
import { ConfigError } from '../config/config-error'
import { readSettings } from './read-settings'

const running: { close(): unknown }[] = []
afterEach(async () => {
  for (const app of running.splice(0)) await app.close()
})

const persona = { id: 'office', title: 'Office managers', where: { 'user.role': 'manager', device: ['desktop'] } }

/** What is wrong with these settings, as it is said. */
function problemsOf(report: object): string {
  try {
    readSettings(jsonFile({ report }))
  } catch (thrown) {
    if (thrown instanceof ConfigError) return JSON.stringify(thrown.problems)
    throw thrown
  }
  return 'none'
}

it('hands out what the settings declare of the report', async () => {
  const { app, ask } = await reportOn([], {
    report: { targets: { account: { nps: 40 } }, personas: [persona], index: { 'account-nps/score': 2 } },
  })
  running.push(app)
  expect(await ask<Declared>('declared')).toEqual({
    targets: { account: { nps: 40 } },
    personas: [{ ...persona, text: null, where: { 'user.role': ['manager'], device: ['desktop'] } }],
    index: { 'account-nps/score': 2 },
  })
  expect(readSettings(undefined).report).toEqual({ targets: {}, personas: [], index: null })
  expect(readSettings(jsonFile({ report: { index: {} } })).report.index).toBeNull()
})

it('names the place of what is wrong, what was found and what is allowed', () => {
  expect(problemsOf({ targets: { account: { nps: 140 } } })).toMatch(/report.targets.account.nps.*140.*-100 to 100/)
  expect(problemsOf({ targets: { account: { stars: 4 } } })).toMatch(/report.targets.account/)
  expect(problemsOf({ personas: [{ id: 'a', title: 'A', where: { plan: 'pro' } }] })).toMatch(/report.personas.0.where/)
  expect(problemsOf({ personas: [{ id: 'a', title: 'A', where: {} }] })).toMatch(/1 to 3 facts/)
  expect(problemsOf({ personas: [persona, persona] })).toMatch(/each id once/)
  expect(problemsOf({ index: { score: 1 } })).toMatch(/survey\/question/)
  expect(problemsOf({ index: { 'a/b': 0 } })).toMatch(/a weight above 0/)
  expect(problemsOf({ goals: {} })).toMatch(/goals/)
})
