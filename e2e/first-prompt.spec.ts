import { config, expect, nps, prompt, test, track } from './support/test'

const UNTIL_SHOWN = ['earshot-ahead.js', 'earshot-desk.js', 'earshot-screen.js', 'earshot-ui.js', 'earshot.js']
/** What sends; and for a device that fails or a change of mind, what few will need. */
const AFTERWARDS = ['earshot-delivery.js', 'earshot-privacy.js', 'earshot-trouble.js']

test('a first NPS prompt fetches what draws it and keeps its answer, and once it is there what sends', async ({
  page,
  visit,
}) => {
  const { collector, open } = await visit({ config: config([nps]) })
  await page.addInitScript(() => {
    addEventListener('earshot:shown', () => performance.mark('shown'))
  })
  await open(page)
  const fetched = (isAfter: boolean) =>
    page.evaluate((after) => {
      const shownAt = performance.getEntriesByName('shown')[0]?.startTime ?? Infinity
      const files = performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime > shownAt === after)
        .flatMap(({ name }) => /[^/]+\.(?:js|css)$/.exec(new URL(name).pathname) ?? [])
      return [...new Set(files)].sort()
    }, isAfter)
  await expect.poll(() => fetched(false)).toEqual(UNTIL_SHOWN)
  await track(page, 'report_exported')
  await prompt(page).getByRole('radio').nth(9).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { score: 9 }, status: 'completed' }])
  await expect.poll(() => fetched(true)).toEqual(AFTERWARDS)
  expect(await fetched(false)).toEqual(UNTIL_SHOWN)
})
