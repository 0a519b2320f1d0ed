import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countOf, heard, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const dist = (file: string) => readFileSync(fileURLToPath(new URL(`../packages/earshot/dist/${file}`, import.meta.url)))
const sri: { readonly [file: string]: string } = JSON.parse(dist('sri.json').toString())
const stub = 'window.earshot=window.earshot||function(){(earshot.q=earshot.q||[]).push(arguments)};'
const TAG = '<script async src="/earshot.js" data-config="/surveys.json"></script>'
const question = (page: Parameters<typeof prompt>[0]) => prompt(page).getByRole('radiogroup')

test.beforeEach(({ page }) => listenIn(page))

test('the file twice on a page: one instance, one prompt, one response', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    pages: { '/': html('', TAG + TAG) },
  })
  await open(page)
  await page.evaluate(() => import(`${location.origin}/earshot.js`))
  await track(page, 'report_exported')
  await question(page).getByRole('radio').nth(3).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
  expect(await page.evaluate(() => document.querySelectorAll('earshot-root').length)).toBeLessThan(2)
  expect((await heard(page)).filter(({ type }) => /ready|moment|shown/.test(type)).map(({ type }) => type)).toEqual([
    'ready',
    'moment',
    'shown',
  ])
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('calls made before loading are played in their order, and count', async ({ page, visit }) => {
  const { open, collector } = await visit({
    pages: {
      '/': html('', `<script src="/early.js"></script>${TAG}`),
      '/early.js': `${stub}earshot('identify','u_0',{plan:'free'});earshot('identify','u_1',{plan:'pro'});earshot('track','report_exported');earshot('no_such_call',1)`,
    },
  })
  await open(page)
  await expect(question(page)).toBeVisible()
  await expect
    .poll(async () => (await collector.responses()).map(({ person }) => person))
    .toMatchObject([{ id: 'u_1', traits: { plan: 'pro' } }])
  // Both ways to call go on working.
  await page.evaluate(() => window.earshot!('close'))
  await expect(prompt(page)).toHaveCount(0)
  await page.evaluate(() => window.earshot!('track', 'ticket_closed'))
  await expect(question(page).getByRole('radio')).toHaveCount(7)
})

test('data-collector and data-key go before the configuration', async ({ page, visit }) => {
  const { open, collector, site } = await visit({
    config: config([nps], { collector: { url: '/nowhere', key: 'pk_other' } }),
    pages: {
      '/': html('', TAG.replace('data-', 'data-collector="/v1/responses" data-key="pk_tag" data-')),
    },
  })
  await open(page)
  await track(page, 'report_exported')
  await expect(question(page)).toBeVisible()
  await expect.poll(() => site.posts.length).toBeGreaterThan(0)
  expect(JSON.parse(site.posts[0]!.body)).toMatchObject({ earshot: 1, key: 'pk_tag' })
  await expect.poll(async () => (await collector.responses()).length).toBeGreaterThanOrEqual(0)
})

test('data-locale and data-theme go before the configuration', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([nps], { locale: 'en', theme: { name: 'calm', accent: '#2b5cd9' } }),
    pages: { '/': html('', TAG.replace('data-', 'data-locale="ar" data-theme="plain" data-')) },
  })
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await open(page)
  await track(page, 'report_exported')
  await expect(question(page)).toBeVisible()
  expect(requests).toContain('/locales/ar.js')
  expect(requests).toContain('/themes/plain.css')
  expect(await question(page).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
})

test('data-consent goes before the configuration', async ({ page, visit }) => {
  const { open } = await visit({
    config: config([nps], { consent: 'granted' }),
    pages: { '/': html('', TAG.replace('data-', 'data-consent="pending" data-')) },
  })
  await open(page)
  await track(page, 'report_exported')
  await page.waitForTimeout(800)
  expect(await heard(page)).toEqual([])
  await page.evaluate(() => window.earshot!.consent('granted'))
  await expect(question(page)).toBeVisible()
})

test('T5 a configuration in the page, under the strict policy', async ({ page, visit }) => {
  const inline = `<script type="application/json" id="earshot-config">${JSON.stringify(config([nps]))}</script>`
  const { open, troubles } = await visit({
    config: null,
    pages: { '/': html('', `${inline}<script async src="/earshot.js"></script>`) },
  })
  await open(page)
  await track(page, 'report_exported')
  await expect(question(page)).toBeVisible()
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test('as a module script', async ({ page, visit }) => {
  const { open, troubles } = await visit({ pages: { '/': html('', TAG.replace('async', 'type="module"')) } })
  await open(page)
  await track(page, 'report_exported')
  await expect(question(page)).toBeVisible()
  expect(await countOf(page, 'ready')).toBe(1)
  expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
})

test.describe('the one file with its hash', () => {
  const tag = (integrity: string) =>
    html('', `<script async src="/earshot.full.js" integrity="${integrity}" data-config="/surveys.json"></script>`)

  test('runs with the hash of sri.json, and needs no other script', async ({ page, visit }) => {
    const { open, collector, troubles } = await visit({ pages: { '/': tag(sri['earshot.full.js']!) } })
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    })
    await open(page)
    await track(page, 'report_exported')
    await question(page).getByRole('radio').nth(10).check()
    await prompt(page).getByRole('button', { name: 'Send' }).click()
    await expect.poll(async () => (await collector.responses()).map(({ status }) => status)).toEqual(['completed'])
    expect(scripts).toEqual(['/earshot.full.js'])
    expect(troubles).toEqual({ exceptions: [], violations: [], messages: [] })
  })

  test('T7 is refused with another hash', async ({ page, visit }) => {
    const { site, troubles } = await visit({ pages: { '/': tag(sri['earshot.js']!) } })
    await page.goto(site.origin)
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => typeof window.earshot)).toBe('undefined')
    expect(troubles.messages.join()).toMatch(/integrity/i)
  })

  test('sri.json holds the hash of every file', () => {
    expect(Object.keys(sri)).toEqual(
      expect.arrayContaining(['earshot.js', 'earshot-ui.js', 'earshot.full.js', 'index.js']),
    )
    for (const [file, hash] of Object.entries(sri))
      expect(`sha384-${createHash('sha384').update(dist(file)).digest('base64')}`, file).toBe(hash)
  })
})
