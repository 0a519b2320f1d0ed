import type { CDPSession, Page } from '@playwright/test'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const survey = {
  ...nps,
  moment: 'asked',
  questions: [nps.questions[0]!, { id: 'why', type: 'text' as const, text: 'Why?' }],
}
const text = '<p>Words of the page.</p>'.repeat(80)

test('the page does not shift: not when the prompt comes, nor while it is answered, nor when it goes', async ({
  page,
  visit,
}) => {
  const { open } = await visit({ config: config([survey]), pages: { '/': html(text) } })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      // Whatever caused it: of the page nothing may move. The card's own growth is its own affair.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        if (entry.sources.some(({ node }) => node && document.querySelector('main')!.contains(node)))
          shifts.push(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await open(page)
  await track(page, 'asked')
  await prompt(page).getByRole('radio').nth(8).check()
  await prompt(page).getByRole('button', { name: 'Next' }).click()
  await prompt(page).getByRole('textbox').fill('Quick')
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(prompt(page).getByText('Thank you.')).toBeVisible()
  await page.evaluate(() => window.earshot!.manage())
  await expect(prompt(page).getByRole('dialog')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(prompt(page)).toHaveCount(1)
  await prompt(page).getByRole('button', { name: 'Close' }).click()
  await expect(prompt(page)).toHaveCount(0)
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  expect(await shifts()).toEqual([])
  // The observer sees what there is to see.
  await page.evaluate(() => document.querySelector('main')!.prepend('A banner', document.createElement('hr')))
  await expect.poll(async () => (await shifts()).length).toBeGreaterThan(0)
})

/** What the page holds once all that can be collected is gone. */
async function held(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

/** Opens and closes it as often, without a round trip for each. */
const cycle = (page: Page, what: 'prompt' | 'panel', times: number) =>
  page.evaluate(
    async ([name, count]) => {
      const until = async (holds: () => boolean) => {
        while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
      }
      const card = () => document.querySelector('earshot-root')?.shadowRoot?.querySelector('.card')
      for (let at = 0; at < count; at++) {
        if (name === 'prompt') {
          const ended = window.earshot!.show('nps')
          await until(() => !!card())
          window.earshot!.close()
          await ended
        } else {
          await window.earshot!.manage()
          card()!.querySelector<HTMLElement>('.close')!.click()
        }
        await until(() => !document.querySelector('earshot-root'))
      }
    },
    [what, times] as const,
  )

for (const what of ['prompt', 'panel'] as const)
  test(`fifty times opened and closed, the page holds no more nodes and listeners than before: ${what}`, async ({
    page,
    visit,
  }) => {
    const { open, troubles } = await visit({ config: config([survey], { storage: 'memory' }) })
    await open(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    await cycle(page, what, 5)
    const before = await held(session)
    await cycle(page, what, 50)
    const after = await held(session)
    // Nothing for each time: what is left over is one prompt that the browser still knows.
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(5)
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(100)
    expect(troubles.exceptions).toEqual([])
  })
