import type { Frame, Page } from '@playwright/test'
import { html, prompt } from '../support/test'
import { expect, test } from './row'

/** Answers in a frame, and waits until it says that it is kept. */
async function answerIn(frame: Frame, effort: number): Promise<void> {
  await frame.waitForFunction(() => typeof window.earshot?.track === 'function')
  await frame.evaluate(() => window.earshot!.track('ticket_closed'))
  const card = prompt(frame as unknown as Page)
  await card
    .getByRole('radio')
    .nth(effort - 1)
    .check()
  await card.getByRole('button', { name: 'Send' }).click()
  await expect(card.getByText(/^(Thank you\.|Kept on this device\.)/).first()).toBeVisible()
}

test('G6: in frames under two sites each keeps its own answers, and each of them is stored once', async ({
  context,
  page,
  row,
}) => {
  const { hostile, site, stored, exceptions } = await row({
    csp: "default-src 'self'; style-src 'self'; frame-src *",
    pages: { '/framed': html(), '/outer': html('', '') },
  })
  const port = new URL(site.origin).port
  hostile.behaves({ kind: 'reset', isCommitted: false })
  const frames: Frame[] = []
  for (const [i, host] of ['one.localhost', 'other.localhost'].entries()) {
    const outer = i ? await context.newPage() : page
    await outer.goto(`http://${host}:${port}/outer`)
    await outer.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      frame.width = '700'
      frame.height = '600'
      document.body.append(frame)
    }, `${site.origin}/framed`)
    await expect.poll(() => outer.frames().length).toBe(2)
    const frame = outer.frames()[1]!
    await answerIn(frame, i + 2)
    frames.push(frame)
  }
  const waiting = () => Promise.all(frames.map((frame) => frame.evaluate(() => window.earshot!.pending())))
  expect(await waiting()).toEqual([1, 1])
  hostile.behaves({ kind: 'pass' })
  for (const frame of frames) await frame.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(waiting).toEqual([0, 0])
  expect(await stored()).toEqual(['completed {"effort":2}', 'completed {"effort":3}'])
  const clients = (await hostile.responses()).map(({ client }) => client.id)
  expect(new Set(clients).size).toBe(2)
  expect(exceptions).toEqual([])
})
