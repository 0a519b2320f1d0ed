import type { Config, PlainSource, ReportQuery } from '@earshot/schema'
import { expect, test } from 'vitest'
import type { Row } from '../data/row'
import { renderPlain } from './plain'

const nowMs = Date.parse('2026-11-25T12:00:00Z')

const row = (more: Partial<Row> = {}): Row => ({
  ...{ survey: 'checkout-csat', version: 1, question: 'score', metric: 'csat', stage: 'buy', touchpoint: 'checkout' },
  ...{ group: {}, n: 100, value: 69, lo: 59.4, hi: 77.2, method: 'wilson', level: 0.95 },
  ...{ distribution: { 5: 69, 1: 31 }, shown: 200, started: 120, completed: 100, dismissed: 60, ignored: 40 },
  ...{ completionRate: 50, suppressed: null, ...more },
})

const held: Partial<Row> = {
  ...{ n: 7, value: null, lo: null, hi: null, method: null, level: null, distribution: null },
  suppressed: 'fewer than 10 answers in a split',
}

const config: Config = {
  ...{ earshot: 1, project: 'shop', brand: '<img src=x onerror=alert(1)>', collector: { url: '/' } },
  journey: [
    {
      id: 'buy',
      touchpoints: [{ id: 'checkout', title: 'Checkout & more', owner: 'payments', moment: 'order_placed' }],
    },
    { id: 'leave', touchpoints: [{ id: 'gone', moment: 'gone' }] },
  ],
  surveys: [{ id: 'checkout-csat', touchpoint: 'checkout', questions: [{ id: 'score', type: 'csat', subject: 'it' }] }],
}

function sourceOf(asked: ReportQuery[]): PlainSource {
  const sections: { readonly [name: string]: object } = {
    values: { values: { device: ['mobile', 'desktop'], 'user.role': ['buyer'] } },
    flagged: { flagged: 3, surveys: { 'checkout-csat': 3 }, flags: { fast: 3 } },
    sparklines: { lines: [] },
    declared: { targets: { checkout: { csat: 80 } }, personas: [], index: null },
  }
  return {
    config,
    rows: async (query) => {
      asked.push(query)
      return query.by ? [row({ group: { device: 'mobile' } }), row({ group: { device: 'tablet' }, ...held })] : [row()]
    },
    section: async (name) => sections[name] as never,
  }
}

test('the journey and every question are in tables, with the same words and what is held back held back', async () => {
  const asked: ReportQuery[] = []
  const html = await renderPlain('?by=device&period=30d&device=mobile&role=', sourceOf(asked), nowMs)
  const where = JSON.stringify({ device: ['mobile'] })
  expect(asked).toEqual([
    { from: '2026-10-27', to: '2026-11-25', where },
    { from: '2026-10-27', to: '2026-11-25', where, by: 'device' },
    { from: '2026-09-27', to: '2026-10-26', where },
  ])
  const cells = [...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell)
  const at = cells.indexOf('Checkout &amp; more')
  expect(cells.slice(at, at + 12)).toEqual([
    ...[
      'Checkout &amp; more',
      'Buy',
      'payments',
      'CSAT',
      '69%',
      '59% to 77%',
      '100',
      '50%',
      'no detectable change',
      '–',
    ],
    ...['3', '80%, not reached'],
  ])
  const tablet = cells.indexOf('Checkout &amp; more, tablet')
  expect(cells.slice(tablet + 4, tablet + 6)).toEqual(['Fewer than 10 answers', '–'])
  expect(html).toContain('Not measured')
  expect(html).toMatch(/<option value="30d" selected>/)
  expect(html).toMatch(/<option value="mobile" selected>phone</)
})

test('runs nothing: no script, no inline style, and texts are characters', async () => {
  const html = await renderPlain('', sourceOf([]), nowMs)
  expect(html).toMatch(/^<!doctype html><html lang="en">/)
  expect(html).not.toMatch(/<script|style=|onclick|<img/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)')
  expect(html).toContain('<form method="get" action="plain"')
})
