import { expect, test } from 'vitest'
import { collectorBase } from './collector-base'

test.each([
  ['http://localhost:4400/', 'http://localhost:4400/'],
  ['http://localhost:4400/?period=7d', 'http://localhost:4400/'],
  ['http://localhost:4400/report/', 'http://localhost:4400/'],
  ['https://example.org/feedback/report/?by=role', 'https://example.org/feedback/'],
  ['https://example.org/feedback/index.html', 'https://example.org/feedback/'],
])('a page at %s asks the collector at %s', (page, base) => {
  expect(collectorBase(page).href).toBe(base)
})
