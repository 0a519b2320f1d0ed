import { countOf, listenIn } from './support/heard'
import { config, expect, html, nps, prompt, test, track } from './support/test'

const onPage = (id: string, page: string) => ({ ...nps, id, moment: { page } })
const docs = { config: config([onPage('docs', '/docs/*'), onPage('home', '/')]) }
const pages = { '/docs/a': html(), '/docs/b': html() }

/** What the history API does is told to the page at once; the desk is loaded only with the first moment. */
const isCounted = async (page: Parameters<typeof prompt>[0], survey: string, count: number) => {
  await expect.poll(() => countOf(page, 'moment', survey)).toBe(count)
  await page.waitForTimeout(200)
  expect(await countOf(page, 'moment', survey)).toBe(count)
}

test.beforeEach(({ page }) => listenIn(page))

test('pushState, replaceState, hash and back: a page moment fires once for each change to a path', async ({
  page,
  visit,
}) => {
  const { open, troubles } = await visit(docs)
  await open(page)
  await isCounted(page, 'home', 1)
  const go = (how: 'pushState' | 'replaceState', path: string) =>
    page.evaluate(([method, url]) => history[method as 'pushState']({}, '', url), [how, path] as const)
  await go('pushState', '/docs/a')
  await isCounted(page, 'docs', 1)
  // The same path with another query, fragment or state is the same page.
  await go('replaceState', '/docs/a?tab=2')
  await page.evaluate(() => (location.hash = '#part'))
  await go('pushState', '/docs/a')
  await isCounted(page, 'docs', 1)
  await go('replaceState', '/docs/b')
  await isCounted(page, 'docs', 2)
  await go('pushState', '/elsewhere')
  await isCounted(page, 'docs', 2)
  await page.goBack()
  await isCounted(page, 'docs', 3)
  await page.goForward()
  await isCounted(page, 'docs', 3)
  expect(troubles.exceptions).toEqual([])
})

test('a reload is a page load: the moment comes again', async ({ page, visit }) => {
  const { open } = await visit({ ...docs, pages })
  await open(page, '/docs/a')
  await isCounted(page, 'docs', 1)
  await page.reload()
  await isCounted(page, 'docs', 1)
})

test('an event of the page before never opens a survey on the next', async ({ page, visit }) => {
  const { open } = await visit({ config: config([{ ...nps, moment: { event: 'left', delay: '1s' } }]), pages })
  await open(page, '/docs/a')
  await track(page, 'left')
  await open(page, '/docs/b')
  await page.waitForTimeout(2000)
  expect(await countOf(page, 'moment')).toBe(0)
  await expect(prompt(page)).toHaveCount(0)
})
