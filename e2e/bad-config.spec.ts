import { config, csat, expect, nps, prompt, test, track } from './support/test'

const good = { ...nps }

const CASES: { name: string; given: unknown; pointer: RegExp; isGoodShown: boolean }[] = [
  {
    name: 'an unknown question type',
    given: { ...config(), surveys: [{ ...csat, questions: [{ id: 'score', type: 'nsp' }] }, good] },
    pointer: /\/surveys\/0\/questions\/0\/type: found "nsp", allowed: .*\(did you mean nps\?\)/,
    isGoodShown: true,
  },
  {
    name: 'an unknown key',
    given: { ...config(), surveys: [{ ...csat, priorty: 3 }, good] },
    pointer: /\/surveys\/0\/priorty: found .*did you mean priority\?/,
    isGoodShown: true,
  },
  { name: 'wrong JSON', given: '{ "earshot": 1, ', pointer: /surveys\.json|JSON/i, isGoodShown: false },
  { name: 'no file at all', given: null, pointer: /surveys\.json answered 404/, isGoodShown: false },
]

for (const { name, given, pointer, isGoodShown } of CASES)
  test(`T19 ${name}: no exception, one message that names the place, the good surveys run`, async ({ page, visit }) => {
    const { open, troubles } = await visit({ config: given })
    await open(page)
    await page.waitForTimeout(500)
    await track(page, 'order_placed')
    await track(page, 'report_exported')
    if (isGoodShown) {
      await expect(prompt(page).getByRole('radiogroup')).toBeVisible()
      await expect(prompt(page).getByRole('radio')).toHaveCount(11)
    } else {
      await page.waitForTimeout(1500)
      await expect(prompt(page)).toHaveCount(0)
    }
    expect(troubles.exceptions).toEqual([])
    const ours = troubles.messages.filter((message) => message.includes('Earshot'))
    expect(ours).toHaveLength(1)
    expect(ours[0]).toMatch(pointer)
  })
