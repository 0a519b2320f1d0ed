import type { Config } from '@earshot/schema'
import { hostileStrings } from '../packages/schema/testing/hostile-strings'
import { config, expect, prompt, test } from './support/test'

/** Longer ones take the engine's tests: a browser needs seconds to break sixty of them into lines. */
const LONGEST = 2000
/** The slow suite takes all of them. */
const EVERY = process.env.EARSHOT_SLOW ? 1 : 5
const texts = hostileStrings().filter((text, i) => i % EVERY === 0 && text.trim() && text.length < LONGEST)

/** One survey for each part of the corpus, its texts in every field that is drawn. */
const surveyOf = (part: readonly string[], i: number): Config['surveys'][number] => ({
  id: `s${i}`,
  moment: { manual: true },
  title: part[0]!,
  questions: [
    {
      id: 'which',
      type: 'choices',
      text: part[1]!,
      hint: part[2]!,
      options: part.map((text, n) => ({ id: `o${n}`, text })),
    },
    { id: 'why', type: 'text', text: `${part[3]} {user.hostile|${part[4]}}`, hint: part[5]! },
  ],
  ending: { text: part[6]! },
})
const PART = 60
const parts = Array.from({ length: Math.ceil(texts.length / PART) }, (_, i) => texts.slice(i * PART, i * PART + PART))

test('T1 every text of the corpus is drawn as text: nothing runs, nothing is fetched, nothing is left of it', async ({
  page,
  visit,
}) => {
  const whole = parts.filter((part) => part.length > 6)
  const { open, troubles, collector, site } = await visit({ config: config(whole.map(surveyOf)) })
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.addInitScript(() => {
    window.alert = () => document.documentElement.setAttribute('data-ran', 'alert')
  })
  await open(page)
  const elements = () =>
    prompt(page).evaluate((host) => {
      const names = [...host.shadowRoot!.querySelectorAll('*')].map((element) => element.localName)
      return [...new Set(names)].sort()
    })
  let allowed: string[] | undefined
  for (const [i, part] of whole.entries()) {
    await page.evaluate(
      ([id, text]) => {
        window.earshot!.identify('u_1', { hostile: text!, [text!]: text! })
        window.earshot!.show(id!)
      },
      [`s${i}`, part[7] ?? part[0]!] as const,
    )
    const boxes = prompt(page).getByRole('checkbox')
    await expect(boxes).toHaveCount(part.length)
    allowed ??= await elements()
    expect(await elements()).toEqual(allowed)
    await boxes.first().check()
    await prompt(page).getByRole('button', { name: 'Next' }).click()
    await prompt(page).getByRole('textbox').fill(part[8]!.slice(0, 1500))
    await prompt(page).getByRole('button', { name: 'Send' }).click()
    await page.evaluate(() => window.earshot!.flush())
    await prompt(page).getByRole('button', { name: 'Close' }).click()
    await expect(prompt(page)).toHaveCount(0)
  }
  await expect.poll(async () => (await collector.responses()).length).toBe(whole.length)
  expect(await page.locator('html').getAttribute('data-ran')).toBeNull()
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([])
  expect(troubles.exceptions).toEqual([])
  expect(troubles.violations).toEqual([])
})
