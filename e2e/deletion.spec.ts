import { config, expect, nps, prompt, test, track } from './support/test'

const asked = { ...nps, moment: 'asked' }

test('an answer that the person deletes is gone at the collector, and a late copy does not bring it back', async ({
  page,
  visit,
}) => {
  const { open, collector, site, troubles } = await visit({ config: config([asked]) })
  await open(page)
  await track(page, 'asked')
  await prompt(page).getByRole('radio').nth(4).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  const copy = site.posts.findLast(({ body }) => body.includes('completed'))!.body
  const [{ id } = { id: '' }] = await page.evaluate(() => window.earshot!.responses())
  expect(await page.evaluate((one) => window.earshot!.deleteResponse(one), id)).toBe(true)
  await expect.poll(() => collector.responses()).toEqual([])
  const reply = await page.evaluate(
    (body) => fetch('/v1/responses', { method: 'POST', body }).then((one) => one.json()),
    copy,
  )
  expect(reply.results).toMatchObject([{ id, status: 'duplicate', code: 'erased' }])
  expect(await collector.responses()).toEqual([])
  expect(await page.evaluate(() => window.earshot!.responses())).toEqual([])
  expect(troubles.exceptions).toEqual([])
})

test('deleted without a network: gone here at once, and at the collector when the network is back', async ({
  context,
  page,
  visit,
}) => {
  const { open, collector } = await visit({ config: config([asked]) })
  await open(page)
  await track(page, 'asked')
  await prompt(page).getByRole('radio').nth(4).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  await context.setOffline(true)
  const [{ id } = { id: '' }] = await page.evaluate(() => window.earshot!.responses())
  expect(await page.evaluate((one) => window.earshot!.deleteResponse(one), id)).toBe(true)
  expect(await page.evaluate(() => window.earshot!.responses())).toEqual([])
  expect(await collector.responses()).toHaveLength(1)
  await context.setOffline(false)
  await expect.poll(() => collector.responses(), { timeout: 15_000 }).toEqual([])
})
