import type { Page } from '@playwright/test'

/** What an instance has told the page so far. */
export interface Heard {
  type: string
  detail: { survey?: string; code?: string; message?: string; checks?: { rule: string; ok: boolean }[] }
}

const TYPES = ['ready', 'moment', 'held', 'shown', 'started', 'answered', 'completed', 'dismissed', 'closed', 'error']

/** From the next page load on, keeps every event that Earshot sends to `window`. */
export const listenIn = (page: Page): Promise<unknown> =>
  page.addInitScript((types) => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    for (const type of types)
      addEventListener(`earshot:${type}`, (event) =>
        heard.push({ type, detail: JSON.parse(JSON.stringify((event as CustomEvent).detail)) }),
      )
  }, TYPES)

/** The events of this page load, in their order. */
export const heard = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)

/** How many events of a type came, for one survey or for all. */
export const countOf = async (page: Page, type: string, survey?: string): Promise<number> =>
  (await heard(page)).filter((one) => one.type === type && (!survey || one.detail.survey === survey)).length

/** The rules that kept a survey back, the last time that one was. */
export const heldBy = async (page: Page): Promise<string[]> =>
  (await heard(page)).findLast(({ type }) => type === 'held')?.detail.checks?.map(({ rule }) => rule) ?? []
