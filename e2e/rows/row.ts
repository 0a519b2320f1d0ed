import type { ResponseDocument } from '@earshot/schema'
import { test as base, expect, type Frame, type Page } from '@playwright/test'
import { type HostileCollector, startHostileCollector } from '../chaos/hostile-collector'
import { type Site, startSite } from '../support/site'
import { ces, config, csat, html, isViolation, prompt, track, type VisitOptions } from '../support/test'

/** A site whose way to the collector does what it is told. */
export interface Row {
  hostile: HostileCollector
  site: Site
  /** Opens a page of the site and waits until Earshot is ready. */
  open(page: Page, path?: string): Promise<void>
  /** Exceptions that reached a page. */
  exceptions: string[]
  /** What the collector has, one line a response. */
  stored(): Promise<string[]>
}

interface Fixtures {
  row(options?: VisitOptions): Promise<Row>
}

/** Surveys that may come again and again. */
export const AGAIN = [csat, ces].map((survey) => ({
  ...survey,
  frequency: { every: '0s', afterDismiss: '0s', afterIgnore: '0s', max: 99 },
}))

/** `completed {"effort":3}`: what is compared of a response. */
const lineOf = ({ status, answers }: ResponseDocument): string => `${status} ${JSON.stringify(answers)}`

export const test = base.extend<Fixtures>({
  async row({ context }, use) {
    const endings: (() => Promise<void>)[] = []
    const unwanted: string[] = []
    await use(async ({ config: given = config(AGAIN), pages = {}, csp, violations = 'none' } = {}) => {
      const hostile = await startHostileCollector()
      endings.push(hostile.close)
      const surveys = { '/surveys.json': JSON.stringify(given) }
      const site = await startSite(hostile.url, { '/': html(), ...surveys, ...pages }, csp ? { csp } : {})
      endings.push(site.close)
      const exceptions: string[] = []
      const watch = (page: Page) => {
        page.on('pageerror', ({ message }) => exceptions.push(message))
        page.on('console', (message) => {
          if (violations === 'none' && isViolation(message.text())) unwanted.push(message.text())
        })
      }
      context.pages().forEach(watch)
      context.on('page', watch)
      return {
        hostile,
        site,
        exceptions,
        async open(page, path = '/') {
          await page.goto(site.origin + path)
          await page.waitForFunction(() => typeof window.earshot?.track === 'function')
        },
        stored: async () => (await hostile.responses()).map(lineOf).sort(),
      }
    })
    for (const end of endings.reverse()) await end()
    expect(unwanted, 'violations of the policy').toEqual([])
  },
})

/** Chooses an answer of the survey with one question, and sends it, not waiting for what comes of it. */
export async function send(page: Page, effort: number): Promise<void> {
  await track(page, 'ticket_closed')
  const card = prompt(page)
  await card
    .getByRole('radio')
    .nth(effort - 1)
    .check()
  await card.getByRole('button', { name: 'Send' }).click()
}

/** Answers, and waits until the page says that it is kept. */
export async function answer(page: Page, effort: number): Promise<void> {
  await send(page, effort)
  await expect(
    prompt(page)
      .getByText(/^(Thank you\.|Kept on this device\.)/)
      .first(),
  ).toBeVisible()
}

/** Answers a survey that the person asked for, which comes also where nothing is asked, and waits until it is kept. */
export async function answerAsked(page: Page | Frame, effort: number): Promise<void> {
  await page.evaluate(() => void window.earshot!.show('ces'))
  const card = page.locator('earshot-root')
  await card
    .getByRole('radio')
    .nth(effort - 1)
    .check()
  await card.getByRole('button', { name: 'Send' }).click()
  await expect(card.getByText(/^(Thank you\.|Kept on this device\.)/).first()).toBeVisible()
}

export const pending = (page: Page): Promise<number> => page.evaluate(() => window.earshot!.pending())

/** The browser's word that the network is back. */
export const backOnline = (page: Page): Promise<unknown> => page.evaluate(() => dispatchEvent(new Event('online')))

/** How often each revision of each response was sent. */
export function copies({ requests }: HostileCollector): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { request } of requests)
    for (const { id, rev } of request?.responses ?? [])
      counts.set(`${id}.${rev}`, (counts.get(`${id}.${rev}`) ?? 0) + 1)
  return counts
}

export { expect }
