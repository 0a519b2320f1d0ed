import { config, csat, expect, html, prompt, test, track } from './support/test'

test('a low score asks why, and one response with both answers is stored', async ({ page, visit }) => {
  const { collector, open } = await visit()
  await open(page)
  await track(page, 'order_placed', { total: 42 })
  const card = prompt(page)
  await card.getByRole('radio', { name: 'Dissatisfied', exact: true }).check()
  await card.getByRole('button', { name: 'Next' }).click()
  await card.getByRole('textbox', { name: 'What should we improve?' }).fill('The fees')
  await card.getByRole('button', { name: 'Send' }).click()
  await expect(card.getByText('Thank you.')).toBeVisible()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  const [response] = await collector.responses()
  expect(response).toMatchObject({
    project: 'shop',
    survey: 'checkout-csat',
    surveyVersion: 1,
    answers: { score: 2, why: 'The fees' },
    asked: {
      score: { type: 'csat', min: 1, max: 5, instrument: 'csat-5', wording: 1, locale: 'en' },
      why: { type: 'text' },
    },
    journey: { stage: 'buy', touchpoint: 'checkout', moment: { event: 'order_placed' } },
    context: { path: '/', locale: 'en', device: 'desktop', dir: 'ltr' },
    client: { seq: 1 },
    sdk: 'earshot/1.0.0',
    test: true,
  })
  expect(response!.msToAnswer).toBeGreaterThan(0)
})

test('nothing but the keyboard answers an NPS', async ({ page, visit }) => {
  const { collector, open } = await visit()
  await open(page)
  await track(page, 'report_exported')
  const card = prompt(page)
  await expect(card.getByRole('radiogroup')).toBeVisible()
  await page.keyboard.press('F6')
  await card.getByRole('radio').first().focus()
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  await expect(card.getByRole('radio', { name: '10, Extremely likely' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(card.getByRole('radio', { name: '9', exact: true })).toBeChecked()
  await page.keyboard.press('Home')
  await expect(card.getByRole('radio', { name: '0, Not at all likely' })).toBeChecked()
  await page.keyboard.press('End')
  await card.getByRole('button', { name: 'Send' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { score: 10 }, status: 'completed' }])
})

test('the script tag runs under the strict policy with no violation, fully styled', async ({ page, visit }) => {
  const { open, troubles } = await visit()
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  await open(page)
  for (const event of ['order_placed', 'report_exported', 'ticket_closed']) {
    await track(page, event)
    const card = prompt(page).getByRole('region')
    await expect(card).toBeVisible()
    const style = await card.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect()
      const { borderRadius, backgroundColor, boxShadow } = getComputedStyle(element)
      return { width, height, borderRadius, backgroundColor, boxShadow }
    })
    expect(style.width).toBeGreaterThan(300)
    expect(style.width).toBeLessThan(410)
    expect(style.backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
    expect(parseFloat(style.borderRadius)).toBeGreaterThan(4)
    expect(style.boxShadow).not.toBe('none')
    await prompt(page).getByRole('button', { name: 'Close' }).click()
    await expect(card).toHaveCount(0)
  }
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('typing in the host while the prompt appears: focus, text and scroll stay', async ({ page, visit }) => {
  const { open } = await visit({
    pages: {
      '/': html(`<p>${'Long page. '.repeat(2000)}</p><textarea id="note"></textarea><p>${'More. '.repeat(2000)}</p>`),
    },
  })
  await open(page)
  const note = page.locator('#note')
  await note.scrollIntoViewIfNeeded()
  await note.focus()
  await page.keyboard.type('I am wri')
  const before = await page.evaluate(() => scrollY)
  await track(page, 'order_placed')
  await page.waitForTimeout(1000)
  await expect(prompt(page).getByRole('region')).toHaveCount(0)
  await page.keyboard.type('ting.')
  // Three seconds after the last key it may come; the person goes on writing.
  await expect(prompt(page).getByRole('region')).toBeVisible({ timeout: 8000 })
  await page.keyboard.type(' Still.')
  await expect(note).toBeFocused()
  await expect(note).toHaveValue('I am writing. Still.')
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('a double click on Send makes one response', async ({ page, visit }) => {
  const { collector, open } = await visit()
  await open(page)
  await track(page, 'ticket_closed')
  const card = prompt(page)
  await card.getByRole('radio').nth(6).check()
  await card.getByRole('button', { name: 'Send' }).dblclick()
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { effort: 7 }, status: 'completed' }])
  await page.waitForTimeout(2500)
  expect(await collector.responses()).toHaveLength(1)
})

test('a reload in the middle goes on with the same response', async ({ page, visit }) => {
  const { collector, open } = await visit()
  await open(page)
  await track(page, 'order_placed')
  const card = prompt(page)
  await card.getByRole('radio').nth(0).check()
  await card.getByRole('button', { name: 'Next' }).click()
  await expect(card.getByRole('textbox')).toBeVisible()
  await page.reload()
  await card.getByRole('textbox').fill('After the reload')
  await card.getByRole('button', { name: 'Send' }).click()
  await expect
    .poll(async () => (await collector.responses()).map(({ answers, status }) => ({ answers, status })))
    .toEqual([{ answers: { score: 1, why: 'After the reload' }, status: 'completed' }])
})

test('two tabs get the moment at once: one prompt, one response', async ({ context, visit }) => {
  const { collector, open } = await visit({ config: config([csat], { pacing: {} }) })
  const pages = [await context.newPage(), await context.newPage()]
  for (const page of pages) await open(page)
  // A hidden tab shows nothing; in this browser both count as visible.
  await Promise.all(pages.map((page) => track(page, 'order_placed')))
  await pages[0]!.waitForTimeout(2500)
  const shown = await Promise.all(pages.map((page) => prompt(page).getByRole('region').count()))
  expect(shown[0]! + shown[1]!).toBe(1)
  const page = pages[shown.indexOf(1)]!
  await page.bringToFront()
  await prompt(page).getByRole('radio').nth(4).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
})
