import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'
import { sign } from './sign'

// The vector of the reference libraries. https://github.com/standard-webhooks/standard-webhooks
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const VECTOR = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', atS: 1614265330, body: '{"test": 2432232314}' }

it('T18 signs as the published test vector says', () => {
  expect(sign({ ...VECTOR, secrets: [SECRET] })).toEqual({
    'webhook-id': VECTOR.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

it('T18 signs with two secrets while one takes the place of the other, and each receiver can tell', () => {
  const other = `whsec_${Buffer.from('another secret of thirty-two bytes').toString('base64')}`
  const body = '{"type":"earshot.alert"}'
  const headers = sign({ id: 'msg_1', atS: Math.floor(Date.now() / 1000), body, secrets: [other, SECRET] })
  for (const secret of [SECRET, other])
    expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'earshot.alert' })
  expect(() => new Webhook(SECRET).verify(`${body} `, headers)).toThrow()
})

it('takes a secret that is no base64 as it stands', () => {
  const headers = sign({
    id: 'msg_1',
    atS: Math.floor(Date.now() / 1000),
    body: '{}',
    secrets: ['not base64: just words'],
  })
  expect(new Webhook('not base64: just words', { format: 'raw' }).verify('{}', headers)).toEqual({})
})
