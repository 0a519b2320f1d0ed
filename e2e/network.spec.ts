import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { expect, prompt, test, track } from './support/test'

const pending = (page: import('@playwright/test').Page) => page.evaluate(() => window.earshot!.pending())

test('without a network the prompt appears, Send says kept, a reload keeps it, and it arrives once', async ({
  page,
  context,
  visit,
}) => {
  const { collector, site, open } = await visit()
  await open(page)
  // What a prompt needs has been fetched ahead.
  await page.waitForFunction(
    () => performance.getEntriesByType('resource').filter(({ name }) => /earshot-(ui|desk)\.js/.test(name)).length >= 2,
  )
  await page.waitForTimeout(300)
  await context.setOffline(true)
  await track(page, 'ticket_closed')
  const card = prompt(page)
  await card.getByRole('radio').nth(1).check()
  // A low score asks nothing more here: it is the last question.
  await card.getByRole('button', { name: 'Send' }).click()
  await expect(card.getByText('Kept on this device. It will be sent when you are online.')).toBeVisible()
  expect(await pending(page)).toBe(1)

  // A reload while the collector can't be reached: the site is there, the way to the collector is not.
  site.behaves('cut')
  await context.setOffline(false)
  await page.reload()
  await page.waitForFunction(() => typeof window.earshot?.track === 'function')
  expect(await pending(page)).toBe(1)
  expect(await collector.responses()).toEqual([])

  site.behaves('pass')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })), {
      timeout: 15_000,
    })
    .toEqual([{ answers: { effort: 2 }, status: 'completed' }])
  await expect.poll(() => pending(page)).toBe(0)
})

test('500, then a hang-up after the commit, then back: one response, with the last revision', async ({
  page,
  visit,
}) => {
  const { collector, site, open } = await visit()
  await open(page)
  site.behaves('error', 'cut-after-commit', 'pass')
  await track(page, 'report_exported')
  const card = prompt(page)
  await card.getByRole('radio', { name: '7', exact: true }).check()
  await card.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => pending(page), { timeout: 20_000 }).toBe(0)
  const responses = await collector.responses()
  expect(responses.map(({ answers, status }) => ({ answers, status }))).toEqual([
    { answers: { score: 7 }, status: 'completed' },
  ])
  const sent = site.posts.flatMap(({ body }) => JSON.parse(body).responses as { id: string; rev: number }[])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  expect(responses[0]!.rev).toBe(Math.max(...sent.map(({ rev }) => rev)))
  expect(site.posts.map(({ wire }) => wire)).toEqual(expect.arrayContaining(['error', 'cut-after-commit', 'pass']))
  expect(site.posts.every(({ method }) => method === 'POST')).toBe(true)
  const rows = await collector.report('?metric=nps')
  expect(rows).toMatchObject([{ survey: 'nps', n: 1, shown: 1, completed: 1, suppressed: 'fewer than 5 answers' }])
})

test('the browser is killed after Send said kept; on the same profile the answer arrives, once', async ({ visit }) => {
  const { collector, site } = await visit()
  const profile = mkdtempSync(join(tmpdir(), 'earshot-profile-'))
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: process.env.EARSHOT_CHROMIUM || undefined,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    })
  const context = await launch()
  const page = context.pages()[0]!
  await page.goto(site.origin)
  await page.waitForFunction(() => typeof window.earshot?.track === 'function')
  site.behaves('cut')
  await track(page, 'ticket_closed')
  await prompt(page).getByRole('radio').nth(3).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(prompt(page).getByText('Kept on this device.')).toBeVisible()
  execFileSync('pkill', ['-9', '-f', `user-data-dir=${profile}`])
  await context.close().catch(() => undefined) // it is gone already
  expect(await collector.responses()).toEqual([])

  site.behaves('pass')
  const again = await launch()
  const next = again.pages()[0]!
  await next.goto(site.origin)
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })), {
      timeout: 20_000,
    })
    .toEqual([{ answers: { effort: 4 }, status: 'completed' }])
  await expect.poll(() => pending(next)).toBe(0)
  await again.close()
  expect((await collector.metrics()).match(/earshot_responses (\d+)/)![1]).toBe('1')
})

test('leaving the page hands over what was answered so far, and coming back does not count it twice', async ({
  page,
  visit,
}) => {
  const { collector, site, open } = await visit({ pages: { '/two': '<!doctype html><title>Two</title>' } })
  await open(page)
  await track(page, 'order_placed')
  await prompt(page).getByRole('radio').nth(1).check()
  await expect(prompt(page).getByRole('button', { name: 'Next' })).toBeVisible()
  await page.goto(`${site.origin}/two`)
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { score: 2 }, status: 'started' }])
  await open(page)
  await expect(prompt(page).getByRole('radio').nth(1)).toBeChecked()
  await prompt(page).getByRole('radio').nth(4).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { score: 5 }, status: 'completed' }])
  await expect.poll(() => pending(page)).toBe(0)
})
