import type { Survey } from '@earshot/schema'
import { everyQuestion } from './support/every-question'
import { config, expect, html, prompt, test } from './support/test'

/** Tries what a page under the policy can't do. In a file of the page: what a tool evaluates in it is let through. */
const TRIES = `
const tries = {
  markup: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
  address: () => Object.assign(document.createElement('script'), { src: '/tries.js' }),
  text: () => Object.assign(document.createElement('script'), { textContent: '1' }),
  code: () => new Function('return 1'),
  policy: () => trustedTypes.createPolicy('mine', {}),
}
window.refused = Object.keys(tries).filter((name) => {
  try {
    tries[name]()
    return false
  } catch {
    return true
  }
})
fetch('https://elsewhere.example/').catch(() => refused.push('request'))`

test('T5 the policy is in force: code and markup of every kind is refused, and each refusal would fail a test', async ({
  page,
  visit,
}) => {
  const { open, troubles } = await visit({
    violations: 'wanted',
    pages: {
      '/': html(
        '<script>window.inline = true</script><p style="color:red">Styled</p><script src="/tries.js"></script>',
      ),
      '/tries.js': TRIES,
    },
  })
  await open(page)
  const seen = () => page.evaluate(() => (window as unknown as { refused: string[]; inline?: boolean }).refused)
  await expect.poll(seen).toEqual(['markup', 'address', 'text', 'code', 'policy', 'request'])
  expect(await page.evaluate(() => 'inline' in window)).toBe(false)
  for (const directive of [
    'script-src',
    'style-src',
    'connect-src',
    'TrustedHTML',
    'TrustedScriptURL',
    'trusted-types',
  ])
    await expect.poll(() => troubles.violations.join('\n')).toContain(directive)
})

const DISPLAYS: { readonly [name: string]: NonNullable<Survey['display']> } = {
  popover: { as: 'popover' },
  sheet: { as: 'sheet' },
  banner: { as: 'banner' },
  modal: { as: 'modal' },
  inline: { as: 'inline', target: '#here' },
}
const questions = everyQuestion.map((question) => ({ ...question, required: false }))
const surveys: Survey[] = Object.entries(DISPLAYS).map(([id, display]) => ({
  id,
  display,
  moment: { manual: true },
  questions,
}))

test('T5 every question type in every placement, and the panel, keep to the policy', async ({ page, visit }) => {
  const tab: Survey = { id: 'tab', title: 'Say it', display: { as: 'tab' }, moment: { page: '/' }, questions }
  const { open, troubles } = await visit({
    config: config([...surveys, { ...surveys[0]!, id: 'element', display: {} }, tab]),
    pages: { '/': html('<div id="here"></div><div id="there"></div>') },
  })
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    )
  })
  await open(page)
  /** Presses the main button until thanks are said. In the page: hundreds of steps from outside take a minute. */
  const goThrough = async (name: string) => {
    await expect(page.locator('.main'), name).toBeVisible()
    const steps = await page.evaluate(async () => {
      const find = (selector: string) =>
        [...document.querySelectorAll('earshot-root, earshot-survey')]
          .flatMap((one) => [one, ...(one.shadowRoot?.querySelectorAll('*') ?? [])])
          .map((one) => (one.shadowRoot ?? one).querySelector<HTMLElement>(selector))
          .find(Boolean)
      for (let step = 0; ; ) {
        const button = find('.main')
        if (!button) return step
        button.click()
        step++
        // Until the next one is drawn, or none is left.
        for (let frames = 0; frames < 5; frames++) await new Promise((drawn) => requestAnimationFrame(drawn))
      }
    })
    expect(steps, name).toBe(questions.length)
    await expect(page.getByText('Thank you.').first(), name).toBeVisible()
  }
  const close = async () => {
    await page.evaluate(() => window.earshot!.close())
    const closing = page.getByRole('button', { name: 'Close' })
    if (await closing.count()) await closing.first().click()
    await expect(page.locator('.main')).toHaveCount(0)
  }
  for (const { id } of surveys) {
    await page.evaluate((name) => void window.earshot!.show(name), id)
    await goThrough(id)
    await close()
  }
  await page.getByRole('button', { name: 'Say it' }).click()
  await goThrough('tab')
  await close()
  await page.evaluate(() => {
    const element = document.createElement('earshot-survey')
    element.setAttribute('survey', 'element')
    document.getElementById('there')!.append(element)
  })
  await goThrough('element')
  await page.evaluate(() => window.earshot!.manage())
  await expect(prompt(page).getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
  expect(troubles.exceptions).toEqual([])
})
