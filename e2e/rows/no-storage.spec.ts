import { FRAMED, framed, waiting } from './framed'
import { answerAsked, expect, test } from './row'

test('G6: frames that get no storage send at once, and each answer is stored once', async ({ context, row }) => {
  // As in a browser whose owner has blocked what sites keep in other sites' pages.
  await context.addInitScript(() => {
    if (window === top) return
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
  })
  const started = await row(FRAMED)
  const frames = await framed(started, context)
  for (const [i, frame] of frames.entries()) await answerAsked(frame, i + 2)
  await expect.poll(() => waiting(frames)).toEqual([0, 0])
  expect(await started.stored()).toEqual(['completed {"effort":2}', 'completed {"effort":3}'])
  expect(started.exceptions).toEqual([])
})
