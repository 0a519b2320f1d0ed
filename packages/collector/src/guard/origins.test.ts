import { expect, it } from 'vitest'
import { isAllowed } from './origins'

it('T16 an origin is allowed by its whole name, or below a star', () => {
  const allowed = ['https://shop.example', 'https://*.acme.example']
  for (const origin of [
    'https://shop.example',
    'HTTPS://SHOP.example',
    'https://a.acme.example',
    'https://a.b.acme.example',
  ])
    expect([origin, isAllowed(origin, allowed)]).toEqual([origin, true])
  for (const origin of [
    'null',
    'http://shop.example',
    'https://shop.example.evil.example',
    'https://evilshop.example',
    'https://acme.example',
    'https://.acme.example',
    'https://evil-acme.example',
    'http://a.acme.example',
    'https://shop.example:8443',
  ])
    expect([origin, isAllowed(origin, allowed)]).toEqual([origin, false])
})
