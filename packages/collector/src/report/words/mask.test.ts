import { expect, test } from 'vitest'
import { mask } from './mask'

test.each([
  ['Write to anna.example+tea@mail.example.org please', 'Write to [e-mail] please'],
  ['Call +44 20 7946 0958 or 030/901820.', 'Call [number] or [number].'],
  ['Card 4111 1111 1111 1111 was declined', 'Card [card] was declined'],
  ['See https://example.org/?u=42&t=x now', 'See [link] now'],
  ['IBAN DE89 3704 0044 0532 0130 00 is mine', 'IBAN [account] is mine'],
  ['手机 13800138000，谢谢', '手机 [number]，谢谢'],
])('%s', (text, masked) => {
  expect(mask(text)).toEqual({ text: masked, isMasked: true })
})

test.each(['Two days late, 3 of 12 tins dented.', 'I paid 24.50 on 12 May.', '很方便。', ''])('leaves %s', (text) => {
  expect(mask(text)).toEqual({ text, isMasked: false })
})
