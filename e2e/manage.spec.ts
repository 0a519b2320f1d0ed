import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { countOf, heldBy, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const asked = { ...nps, moment: 'asked' }
const given = (more: Parameters<typeof config>[1] = {}) => config([asked], more)
const page1 = {
  '/': html('<button id="mine" type="button">My answers</button><input id="search" aria-label="Search">'),
}
const panel = (page: Page) => prompt(page).getByRole('dialog', { name: 'Your answers' })

/** As a page would wire it: a button of its own opens the panel. */
async function openPanel(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#mine')!.onclick = () => void window.earshot!.manage()
  })
  await page.locator('#mine').click()
}

async function answer(page: Page, score: number): Promise<void> {
  await track(page, 'asked')
  await prompt(page).getByRole('radio').nth(score).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(prompt(page).getByText('Thank you.')).toBeVisible()
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
}

/** Puts as many answers on the device as a person gives in years. */
const seed = (page: Page, count: number) =>
  page.evaluate(async (total) => {
    const open = indexedDB.open('earshot')
    await new Promise((resolve) => (open.onsuccess = resolve))
    const rows = open.result.transaction('rows', 'readwrite').objectStore('rows')
    for (let seq = 1; seq <= total; seq++) {
      const id = `seeded-${seq}`
      const doc = {
        id,
        rev: 2,
        survey: 'nps',
        answers: { score: seq % 11, why: 'A long reason, '.repeat(seq % 9) },
        asked: { score: { type: 'nps', min: 0, max: 10, instrument: 'nps' } },
        shownAt: new Date(Date.UTC(2026, 0, seq)).toISOString(),
      }
      rows.put({ doc, acknowledged: { '/v1/responses': 2 } }, `shop/own/${String(seq).padStart(10, '0')}/${id}`)
    }
    await new Promise((resolve) => (rows.transaction.oncomplete = resolve))
    open.result.close()
  }, count)

const violations = async (page: Page) =>
  (
    await new AxeBuilder({ page })
      .include('earshot-root')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: element }) => element).join(' | ')}`)

test.beforeEach(({ page }) => listenIn(page))

test('an answer is seen, deleted here and at the collector, and focus goes back', async ({ page, visit }) => {
  const { collector, open, troubles } = await visit({ config: given(), pages: page1 })
  await open(page)
  await answer(page, 9)
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  await openPanel(page)
  await expect(panel(page)).toBeFocused()
  await expect(panel(page)).toContainText('Leaf asks and sees what you answer.')
  await expect(panel(page).getByRole('listitem')).toHaveCount(1)
  await expect(panel(page)).toContainText('9 / 10')
  await expect(panel(page)).toContainText('Sent')
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await expect(panel(page).getByRole('button', { name: 'Keep' })).toBeFocused()
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await expect(panel(page).getByRole('status')).toHaveText('Deleted.')
  await expect(panel(page)).toContainText('No answers from this device yet.')
  expect(await collector.responses()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(prompt(page)).toHaveCount(0)
  await expect(page.locator('#mine')).toBeFocused()
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('deleted without a network: it says so, and does it when the network is back', async ({
  context,
  page,
  visit,
}) => {
  const { collector, open } = await visit({ config: given(), pages: page1 })
  await open(page)
  await answer(page, 4)
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  await openPanel(page)
  await expect(panel(page)).toBeFocused()
  await context.setOffline(true)
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await expect(panel(page).getByRole('status')).toHaveText(
    'Deleted on this device. It is deleted elsewhere when you are online.',
  )
  expect(await collector.responses()).toHaveLength(1)
  await context.setOffline(false)
  await expect.poll(() => collector.responses()).toEqual([])
})

test('where its file can not be had it says so, and opens when it can', async ({ context, page, visit }) => {
  const { open, troubles } = await visit({ config: given(), pages: page1 })
  await open(page)
  await answer(page, 4)
  await context.setOffline(true)
  const result = await page.evaluate(() => window.earshot!.manage())
  expect(result).toEqual({ shown: false, reason: expect.stringContaining('earshot-manage.js') })
  expect(await countOf(page, 'error')).toBe(1)
  await context.setOffline(false)
  expect(await page.evaluate(() => window.earshot!.manage())).toEqual({ shown: true })
  await expect(panel(page)).toBeFocused()
  expect(troubles.exceptions).toEqual([])
})

test('from the prompt in one tap, and back to it; asking ends and begins again', async ({ page, visit }) => {
  const { open } = await visit({ config: given(), pages: page1 })
  await open(page)
  await track(page, 'asked')
  const question = prompt(page).getByRole('region')
  await question.getByRole('radio').nth(3).check()
  await question.getByRole('button', { name: 'Who sees this' }).click()
  await expect(panel(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(question.getByRole('button', { name: 'Who sees this' })).toBeFocused()
  await expect(question.getByRole('radio').nth(3)).toBeChecked()
  await question.getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  await openPanel(page)
  await panel(page).getByRole('checkbox', { name: "Don't ask again" }).check()
  await track(page, 'asked')
  await expect.poll(() => heldBy(page)).toContain('optedOut')
  await panel(page).getByRole('checkbox', { name: "Don't ask again" }).uncheck()
  await page.keyboard.press('Escape')
  await track(page, 'asked')
  await expect.poll(() => heldBy(page)).not.toContain('optedOut')
})

test('no prompt comes while it is open', async ({ page, visit }) => {
  const { open } = await visit({ config: given(), pages: page1 })
  await open(page)
  await openPanel(page)
  // Also while its files are on their way.
  await track(page, 'asked')
  await expect.poll(() => heldBy(page)).toEqual(['open'])
  await expect(panel(page)).toBeVisible()
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await track(page, 'asked')
  await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
})

for (const [width, height] of [
  [320, 256],
  [390, 844],
  [1280, 800],
] as const)
  test(`a hundred answers at ${width} × ${height}: it scrolls inside, and closes`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height })
    const { open, troubles } = await visit({ config: given(), pages: page1 })
    await open(page)
    await answer(page, 4)
    await seed(page, 100)
    await openPanel(page)
    await expect(panel(page).locator('.answers > li')).toHaveCount(101)
    const first = panel(page).locator('time').first()
    expect(Number((await first.getAttribute('datetime'))!.slice(0, 4))).toBeGreaterThanOrEqual(2026)
    const times = await panel(page)
      .locator('time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!))
    expect(times).toEqual([...times].sort().reverse())
    const wide = await panel(page).evaluate((card) =>
      [card, ...card.querySelectorAll('*')].flatMap((one) =>
        one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0 ? [one.outerHTML] : [],
      ),
    )
    expect(wide).toEqual([])
    const small = await panel(page).evaluate((card) =>
      [...card.querySelectorAll('button,label,summary')].flatMap((one) => {
        const box = one.getBoundingClientRect()
        return box.width < 24 || box.height < 24 ? [one.outerHTML] : []
      }),
    )
    expect(small).toEqual([])
    const box = (await panel(page).getByRole('button', { name: 'Close' }).boundingBox())!
    expect(box.y >= 0 && box.y + box.height <= height).toBe(true)
    await panel(page).getByText('Stored on this device').click()
    await expect(panel(page)).toContainText('Answers: 101')
    await panel(page).getByRole('button', { name: 'Close' }).click()
    await expect(prompt(page)).toHaveCount(0)
    expect(troubles.exceptions).toEqual([])
  })

for (const colorScheme of ['light', 'dark'] as const)
  for (const locale of ['en', 'ar'] as const)
    test(`axe has nothing against it, empty, full, asking back and done: ${colorScheme}, ${locale}`, async ({
      page,
      visit,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { open, troubles } = await visit({ config: given({ locale }), pages: page1 })
      await open(page)
      await openPanel(page)
      const dialog = prompt(page).getByRole('dialog')
      await expect(dialog).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
      expect(await violations(page)).toEqual([])
      await seed(page, 3)
      await page.locator('#mine').click()
      await expect(dialog.locator('.answers > li')).toHaveCount(3)
      await dialog.locator('summary').click()
      expect(await violations(page)).toEqual([])
      await dialog.locator('.row button').first().click()
      await expect(dialog.locator('#sure')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await dialog.locator('.yes').click()
      await expect(dialog.getByRole('status')).not.toBeEmpty()
      expect(await violations(page)).toEqual([])
      expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
    })
