import { expect, it } from 'vitest'
import { networkOf } from './network'

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['127.0.0.1', 'local'],
  ['::1', 'local'],
  ['::ffff:127.0.0.1', 'local'],
  ['unknown', undefined],
  ['', undefined],
])('%s is of %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
