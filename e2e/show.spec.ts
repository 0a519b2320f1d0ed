import { config, expect, html, nps, prompt, test } from './support/test'

const manual = { ...nps, id: 'feedback', title: 'Your feedback', moment: { manual: true } as const }
const pages = { '/': html('<button id="feedback" type="button">Feedback</button>') }

/** Opens the survey from the host's button, and keeps what it resolves with. */
const openFromButton = async (page: Parameters<typeof prompt>[0]) => {
  await page.evaluate(() =>
    document.querySelector('#feedback')!.addEventListener('click', () => {
      void window.earshot!.show('feedback').then((result) => Object.assign(window, { result }))
    }),
  )
  await page.locator('#feedback').click()
}
const result = (page: Parameters<typeof prompt>[0]) =>
  page.evaluate(() => (window as unknown as { result?: unknown }).result)

test('show() opens a dialog that takes focus, gives it back, and resolves with the answers', async ({
  page,
  visit,
}) => {
  const { collector, open, troubles } = await visit({ config: config([manual]), pages })
  await open(page)
  await openFromButton(page)
  const dialog = prompt(page).getByRole('dialog', { name: 'Your feedback' })
  await expect(dialog).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('earshot-root')
  await dialog.getByRole('radio').nth(8).check()
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => result(page)).toEqual({ shown: true, status: 'completed', answers: { score: 8 } })
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  await expect(page.locator('#feedback')).toBeFocused()
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { score: 8 }, status: 'completed' }])
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('Esc closes what show() opened: dismissed, and focus goes back', async ({ page, visit }) => {
  const { open } = await visit({ config: config([manual]), pages })
  await open(page)
  await openFromButton(page)
  await expect(prompt(page).getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => result(page)).toEqual({ shown: true, status: 'dismissed', answers: {} })
  await expect(page.locator('#feedback')).toBeFocused()
})

test('show() with a name that no survey has says so, and so does a second one while one is open', async ({
  page,
  visit,
}) => {
  const { open, troubles } = await visit({ config: config([manual]), pages })
  await open(page)
  expect(await page.evaluate(() => window.earshot!.show('feedbak'))).toMatchObject({
    shown: false,
    reason: expect.stringContaining('feedbak'),
  })
  await openFromButton(page)
  await expect(prompt(page).getByRole('dialog')).toBeVisible()
  expect(await page.evaluate(() => window.earshot!.show('feedback'))).toMatchObject({ shown: false })
  await expect(prompt(page).getByRole('dialog')).toHaveCount(1)
  expect(troubles.exceptions).toEqual([])
})
