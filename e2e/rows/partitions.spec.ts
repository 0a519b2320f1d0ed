import { FRAMED, framed, waiting } from './framed'
import { answerAsked, expect, test } from './row'

// Each site that frames another one has a part of that one's storage for itself.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-features=TrackingProtection3pcd,ForceThirdPartyCookieBlocking'],
    }),
})

test('G6: frames under two sites keep their answers apart, and each is stored once', async ({ context, row }) => {
  const started = await row(FRAMED)
  const { hostile, stored, exceptions } = started
  hostile.behaves({ kind: 'reset', isCommitted: false })
  const frames = await framed(started, context)
  for (const [i, frame] of frames.entries()) await answerAsked(frame, i + 2)
  expect(await waiting(frames)).toEqual([1, 1])
  hostile.behaves({ kind: 'pass' })
  for (const frame of frames) await frame.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(() => waiting(frames)).toEqual([0, 0])
  expect(await stored()).toEqual(['completed {"effort":2}', 'completed {"effort":3}'])
  expect(new Set((await hostile.responses()).map(({ client }) => client.id)).size).toBe(2)
  expect(exceptions).toEqual([])
})
