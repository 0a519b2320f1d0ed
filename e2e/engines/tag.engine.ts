import { click, expectInPrompt } from './in-prompt'
import { expect, heard, test, track, troubles, watched } from './test'

test('the script tag asks under the strict policy and Trusted Types, with no violation', async ({ tab, visit }) => {
  const { open } = await visit()
  await open(tab)
  for (const event of ['order_placed', 'report_exported', 'ticket_closed']) {
    await track(tab, event)
    await expectInPrompt(tab, '[part=card][role=region]')
    await click(tab, '.close')
    await expectInPrompt(tab, '[part=card]', 0)
  }
  expect((await heard(tab)).filter((type) => /ready|shown|dismissed|error/.test(type))).toEqual([
    'ready',
    ...['shown', 'dismissed', 'shown', 'dismissed', 'shown', 'dismissed'],
  ])
  expect(await troubles(tab)).toEqual([])
})

test('that policy is in force: an inline script and an HTML sink are refused and noticed', async ({ tab, visit }) => {
  const { open } = await visit({
    pages: {
      '/': watched('<script>window.isRun = true</script><script src="/sink.js"></script>'),
      '/sink.js':
        "try { document.body.insertAdjacentHTML('beforeend', '<b>x</b>'); window.isSunk = true } catch (thrown) { window.refused = thrown.name }",
    },
  })
  await open(tab)
  const seen = await tab.evaluate(() => {
    const { isRun, isSunk, refused } = window as unknown as { [name: string]: unknown }
    return { isRun: !!isRun, isSunk: !!isSunk, refused }
  })
  expect(seen).toEqual({ isRun: false, isSunk: false, refused: 'TypeError' })
  expect((await troubles(tab)).join()).toMatch(/violation: script-src.*violation: require-trusted-types-for/)
})
