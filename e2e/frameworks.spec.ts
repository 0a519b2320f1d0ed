import { readFileSync } from 'node:fs'
import { countOf, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const library = (path: string) => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8')
/** What these libraries need of a page's policy; Earshot needs nothing of it. */
const csp = "default-src 'self' 'unsafe-inline'"
const tag = '<script async src="/earshot.js" data-config="/surveys.json"></script>'

const asked = { ...nps, moment: 'asked' }
const docs = { ...nps, id: 'docs', moment: { page: '/docs/*' } }
const question = (page: Parameters<typeof prompt>[0]) => prompt(page).getByRole('radiogroup')

test.beforeEach(({ page }) => listenIn(page))

test('Turbo: a visit is a change of route, the prompt outlives the swapped body, and nothing is doubled', async ({
  page,
  visit,
}) => {
  const withTurbo = `<script src="/turbo.js"></script>${tag}`
  const { open, collector, troubles } = await visit({
    config: config([asked, docs]),
    csp,
    pages: {
      '/': html('<a href="/docs/a">Docs</a><a href="/other">Other</a>', withTurbo),
      '/docs/a': html('<a href="/">Home</a>', withTurbo),
      '/other': html('<a href="/docs/a">Docs</a>', withTurbo),
      '/turbo.js': library('@hotwired/turbo/dist/turbo.es2017-umd.js'),
    },
  })
  await open(page)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await track(page, 'asked')
  await question(page).getByRole('radio').nth(6).check()
  await page.getByRole('link', { name: 'Other' }).click()
  await expect(page).toHaveURL(/other/)
  await expect(question(page).getByRole('radio').nth(6)).toBeChecked()
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Other' })).toBeVisible()
  await expect(prompt(page)).toHaveCount(1)
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect(prompt(page)).toContainText('Thank you')
  await page.getByRole('link', { name: 'Docs' }).click()
  await expect.poll(() => countOf(page, 'moment', 'docs')).toBe(1)
  expect(await page.evaluate(() => (window as unknown as { isSamePage?: boolean }).isSamePage)).toBe(true)
  await expect
    .poll(async () => (await collector.responses()).find(({ survey }) => survey === 'nps')?.answers)
    .toEqual({ score: 6 })
  expect(troubles.exceptions).toEqual([])
})

test('htmx: swapping parts, or the whole body, leaves the prompt where it is', async ({ page, visit }) => {
  const { open, collector, troubles } = await visit({
    config: config([asked]),
    csp,
    pages: {
      '/': html(
        '<button hx-get="/part" hx-target="#part">Part</button><button hx-get="/whole" hx-target="body">Whole</button><div id="part"></div>',
        `<script src="/htmx.js"></script>${tag}`,
      ),
      '/part': '<p>The part</p>',
      '/whole': '<p>The whole</p>',
      '/htmx.js': library('htmx.org/dist/htmx.js'),
    },
  })
  await open(page)
  await track(page, 'asked')
  await question(page).getByRole('radio').nth(9).check()
  await page.getByRole('button', { name: 'Part' }).click()
  await expect(page.getByText('The part')).toBeVisible()
  await expect(question(page).getByRole('radio').nth(9)).toBeChecked()
  await page.getByRole('button', { name: 'Whole' }).click()
  await expect(page.getByText('The whole')).toBeVisible()
  await expect(question(page).getByRole('radio').nth(9)).toBeChecked()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ answers }) => answers)).toEqual([{ score: 9 }])
  expect(troubles.exceptions).toEqual([])
})

test('React in strict mode mounts twice: one instance is left, one prompt, one response', async ({ page, visit }) => {
  const { collector, site, troubles } = await visit({
    csp,
    pages: {
      '/': html(
        '<div id="app"></div>',
        '<script src="/react.js"></script><script src="/react-dom.js"></script><script type="module" src="/app.js"></script>',
      ),
      '/react.js': library('react/umd/react.development.js'),
      '/react-dom.js': library('react-dom/umd/react-dom.development.js'),
      '/app.js': `
        import { createEarshot } from '/index.js'
        const config = ${JSON.stringify(config([{ ...nps, moment: 'mounted' }]))}
        window.mounts = 0
        function App() {
          React.useEffect(() => {
            mounts++
            const earshot = createEarshot(config)
            earshot.track('mounted')
            return () => earshot.destroy()
          }, [])
          return 'An application'
        }
        ReactDOM.createRoot(document.querySelector('#app')).render(
          React.createElement(React.StrictMode, null, React.createElement(App)))`,
    },
  })
  await page.goto(site.origin)
  await expect(question(page)).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { mounts: number }).mounts)).toBe(2)
  await page.waitForTimeout(1500)
  await expect(prompt(page)).toHaveCount(1)
  expect(await countOf(page, 'shown')).toBe(1)
  await question(page).getByRole('radio').nth(3).check()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ answers }) => answers)).toEqual([{ score: 3 }])
  expect(troubles.exceptions).toEqual([])
})

test('a view transition, within the page and to the next, takes nothing from the prompt', async ({ page, visit }) => {
  const moving = '<style>@view-transition { navigation: auto }</style>'
  const { open, collector, troubles } = await visit({
    config: config([asked]),
    csp,
    pages: { '/': html('', moving + tag), '/next': html('<p>The next page</p>', moving + tag) },
  })
  await open(page)
  await track(page, 'asked')
  await question(page).getByRole('radio').nth(5).check()
  await page.evaluate(async () => {
    const transition = document.startViewTransition(() => document.querySelector('main')!.append('Changed'))
    await transition.finished
  })
  await expect(question(page).getByRole('radio').nth(5)).toBeChecked()
  await page.evaluate(() => location.assign('/next'))
  await expect(page.getByText('The next page')).toBeVisible()
  // A begun answer goes along.
  await expect(question(page).getByRole('radio').nth(5)).toBeChecked()
  await prompt(page).getByRole('button', { name: 'Send' }).click()
  await expect.poll(async () => (await collector.responses()).map(({ answers }) => answers)).toEqual([{ score: 5 }])
  // A busy browser gives a transition up, and says so to the page.
  expect(troubles.exceptions.filter((message) => !/transition/i.test(message))).toEqual([])
})
