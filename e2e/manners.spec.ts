import { countOf, heldBy, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const asked = { ...nps, moment: 'asked' }
const only = { config: config([asked]) }
const question = (page: Parameters<typeof prompt>[0]) => prompt(page).getByRole('radiogroup')

test.describe('what keeps a prompt back', () => {
  test.beforeEach(({ page }) => listenIn(page))

  test('beforeShow of the script tag says no, then yes', async ({ page, visit }) => {
    const { open, troubles } = await visit(only)
    await open(page)
    await page.evaluate(() => {
      const seen: unknown[] = []
      Object.assign(window, { seen, isWelcome: false })
      window.earshot!('beforeShow', (detail: unknown) => {
        seen.push(detail)
        return (window as unknown as { isWelcome: boolean }).isWelcome
      })
    })
    await track(page, 'asked', { total: 42 })
    await expect.poll(() => heldBy(page)).toEqual(['beforeShow'])
    await page.waitForTimeout(700)
    await expect(prompt(page)).toHaveCount(0)
    expect(await page.evaluate(() => (window as unknown as { seen: unknown }).seen)).toEqual([
      { survey: 'nps', event: { total: 42 } },
    ])
    await page.evaluate(() => Object.assign(window, { isWelcome: true }))
    await track(page, 'asked')
    await expect(question(page)).toBeVisible()
    expect(troubles.exceptions).toEqual([])
  })

  test('beforeShow that throws says no, as an error, and nothing reaches the page', async ({ page, visit }) => {
    const { open, troubles } = await visit({
      ...only,
      pages: {
        '/': html(
          '',
          '<script src="/early.js"></script><script src="/earshot.js" data-config="/surveys.json"></script>',
        ),
        '/early.js':
          "window.earshot=window.earshot||function(){(earshot.q=earshot.q||[]).push(arguments)};earshot('beforeShow',function(){throw Error('no idea')})",
      },
    })
    await open(page)
    await track(page, 'asked')
    await expect.poll(() => heldBy(page)).toEqual(['beforeShow'])
    expect(await countOf(page, 'error')).toBe(1)
    await expect(prompt(page)).toHaveCount(0)
    expect(troubles.exceptions).toEqual([])
  })

  test('hold(): nothing appears until every hold is released, then what waited does', async ({ page, visit }) => {
    const { open } = await visit(only)
    await open(page)
    await page.evaluate(() => Object.assign(window, { release: [window.earshot!.hold(), window.earshot!.hold()] }))
    const release = (index: number) =>
      page.evaluate((i) => (window as unknown as { release: (() => void)[] }).release[i]!(), index)
    await track(page, 'asked')
    await expect.poll(() => heldBy(page)).toEqual(['hold'])
    await release(0)
    // Releasing the same hold again counts once.
    await release(0)
    await page.waitForTimeout(1200)
    await expect(prompt(page)).toHaveCount(0)
    await release(1)
    await expect(question(page)).toBeVisible()
    expect(await countOf(page, 'held')).toBe(1)
  })

  test("the host's modal dialog: nothing appears until it closes", async ({ page, visit }) => {
    const { open } = await visit({
      ...only,
      pages: { '/': html('<dialog id="ours"><button type="button">Fine</button></dialog>') },
    })
    await open(page)
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#ours')!.showModal())
    await track(page, 'asked')
    await expect.poll(() => heldBy(page)).toEqual(['modal'])
    await page.waitForTimeout(1200)
    await expect(prompt(page)).toHaveCount(0)
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#ours')!.close())
    await expect(question(page)).toBeVisible()
  })

  test('an automated browser is not asked unless the configuration says that it is a test', async ({ page, visit }) => {
    const { open, collector } = await visit({ config: config([asked], { test: false }) })
    await open(page)
    expect(await page.evaluate(() => navigator.webdriver)).toBe(true)
    await track(page, 'asked')
    await expect.poll(() => heldBy(page)).toEqual(['automation'])
    await page.waitForTimeout(700)
    await expect(prompt(page)).toHaveCount(0)
    expect(await collector.responses()).toEqual([])
  })
})
