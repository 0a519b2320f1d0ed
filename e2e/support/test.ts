import type { Config, Survey } from '@earshot/schema'
import { test as base, expect, type Page } from '@playwright/test'
// Tells of `window.earshot`.
import type {} from '../../packages/earshot/src/tag/start'
import { startCollector, type TestCollector } from './collector'
import { type Site, startSite } from './site'

export const csat: Survey = {
  id: 'checkout-csat',
  touchpoint: 'checkout',
  title: 'Your order',
  questions: [
    { id: 'score', type: 'csat', subject: 'the checkout' },
    { id: 'why', type: 'text', text: 'What should we improve?', if: { 'answers.score': { lte: 3 } } },
  ],
}
export const nps: Survey = { id: 'nps', moment: 'report_exported', questions: [{ id: 'score', type: 'nps' }] }
export const ces: Survey = { id: 'ces', moment: 'ticket_closed', questions: [{ id: 'effort', type: 'ces' }] }

/** A configuration for tests: automation is let in, and every survey may come on every visit. */
export const config = (surveys: readonly Survey[] = [csat, nps, ces], more: Partial<Config> = {}): Config => ({
  earshot: 1,
  project: 'shop',
  brand: 'Leaf',
  collector: { url: '/v1/responses', key: 'pk_demo' },
  journey: [
    {
      id: 'buy',
      title: 'Buy',
      touchpoints: [{ id: 'checkout', owner: 'payments', moment: { event: 'order_placed', delay: '200ms' } }],
    },
  ],
  pacing: { perSession: 9, cooldown: '0s', perYear: 99, afterTwoDismissals: '0s' },
  test: true,
  surveys,
  ...more,
})

export const html = (body = '', tag = '<script async src="/earshot.js" data-config="/surveys.json"></script>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>${tag}</head><body><main><h1>Host</h1>${body}</main></body></html>`

export interface Visit {
  collector: TestCollector
  site: Site
  /** Opens a page of the site and waits until Earshot is ready. */
  open(page: Page, path?: string): Promise<void>
  /** What went wrong in pages: exceptions, violations of the policy, console messages. */
  troubles: { exceptions: string[]; violations: string[]; messages: string[] }
}

export interface VisitOptions {
  config?: unknown
  /** Path → what the site answers there. */
  pages?: { [path: string]: string }
  /** Default: the strict one, with Trusted Types. Another only where the page's own code, not Earshot's, needs it. */
  csp?: string
  /** Violations of the policy fail every test, unless it is about them. Default `none`. */
  violations?: 'none' | 'wanted'
}

interface Fixtures {
  /** Starts collector and site; ends them after the test, which no page may have left with a violation of its policy. */
  visit(options?: VisitOptions): Promise<Visit>
}

/** Whether a message of the console tells of a violation: of any directive, Trusted Types among them. */
export const isViolation = (message: string): boolean => /Content Security Policy|Trusted/i.test(message)

export const test = base.extend<Fixtures>({
  async visit({ context }, use) {
    const endings: (() => Promise<void>)[] = []
    const unwanted: string[][] = []
    await use(async ({ config: given = config(), pages = {}, csp, violations = 'none' } = {}) => {
      const collector = await startCollector(config())
      endings.push(() => collector.kill())
      const text = typeof given === 'string' ? given : JSON.stringify(given)
      const site = await startSite(
        collector.url,
        { '/': html(), ...(given !== undefined && given !== null && { '/surveys.json': text }), ...pages },
        csp ? { csp } : {},
      )
      endings.push(site.close)
      const troubles: Visit['troubles'] = { exceptions: [], violations: [], messages: [] }
      const watch = (page: Page) => {
        page.on('pageerror', (error) => troubles.exceptions.push(error.message))
        page.on('console', (message) => {
          if (isViolation(message.text())) troubles.violations.push(message.text())
          else if (/warning|error/.test(message.type())) troubles.messages.push(message.text())
        })
      }
      context.pages().forEach(watch)
      context.on('page', watch)
      if (violations === 'none') unwanted.push(troubles.violations)
      return {
        collector,
        site,
        troubles,
        async open(page, path = '/') {
          await page.goto(site.origin + path)
          await page.waitForFunction(() => typeof window.earshot?.track === 'function')
        },
      }
    })
    for (const end of endings.reverse()) await end()
    expect(unwanted.flat(), 'violations of the policy').toEqual([])
  },
})

export const track = (page: Page, name: string, props: { [name: string]: number | string } = {}) =>
  page.evaluate(([event, properties]) => window.earshot?.track(event, properties), [name, props] as const)

/** The prompt's host element; its shadow root is open to Playwright. */
export const prompt = (page: Page) => page.locator('earshot-root')

export { expect }
