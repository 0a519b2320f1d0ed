import { expect, it } from 'vitest'
import { templated } from './templated'

it('keeps the path of a kind of page as it is', () => {
  for (const path of ['/', '/checkout/done', '/2026/11/top-10-things-to-do-in-berlin', '/docs/v1.2.3', '/users/42'])
    expect(templated(path)).toBe(path)
})

it('says :id for a part that names one person or thing', () => {
  expect(templated('/orders/1234567/items')).toBe('/orders/:id/items')
  expect(templated('/u/550e8400-e29b-41d4-a716-446655440000')).toBe('/u/:id')
  expect(templated('/reset/9f86d081884c7d659a2feaa0c55ad015')).toBe('/reset/:id')
  expect(templated('/invite/Zx9dEFghiJKLmnop12345678QRst')).toBe('/invite/:id')
  expect(templated('/profile/ann@example.org')).toBe('/profile/:id')
  expect(templated('/profile/ann%40example.org/')).toBe('/profile/:id/')
})

it('takes the first template that fits, part by part', () => {
  const templates = ['/users/me', '/users/:name', '/users/:name/orders/:order']
  expect(templated('/users/me', templates)).toBe('/users/me')
  expect(templated('/users/ann', templates)).toBe('/users/:name')
  expect(templated('/users/ann/orders/7', templates)).toBe('/users/:name/orders/:order')
  expect(templated('/users/ann/orders', templates)).toBe('/users/ann/orders')
})

it('has an end, whatever the path', () => {
  expect(templated(`/${'a-'.repeat(1e5)}`)).toHaveLength(500)
})
