import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskText } from './mask-text'

const masks = (cases: readonly (readonly [text: string, masked: string])[]) => {
  for (const [text, masked] of cases) expect(maskText(text).text, text).toBe(masked)
}
const stays = (...texts: string[]) => {
  for (const text of texts) expect(maskText(text), text).toEqual({ text, masked: [] })
}

describe('maskText', () => {
  it('masks e-mail addresses of every script', () => {
    masks([
      ['Write to ann.o-neil+shop@example.co.uk.', 'Write to [email].'],
      ['<ann@example.org>,bob@example.org', '<[email]>,[email]'],
      ['почта: анна@пример.рф', 'почта: [email]'],
      ['連絡先：花子@例え.テスト', '連絡先：[email]'],
      ['ann＠example.org', '[email]'],
    ])
    stays('@ann on the forum', 'ann @ example', 'mail me @home', 'a@b')
  })

  it('masks phone numbers as people write them', () => {
    masks([
      ['+49 30 1234567 please', '[phone] please'],
      ['call 030/1234567', 'call [phone]'],
      ['(555) 123-4567', '[phone]'],
      ['555-123-4567', '[phone]'],
      ['01 23 45 67 89', '[phone]'],
      ['01.23.45.67.89', '[phone]'],
      ['020 7946 0958', '[phone]'],
      ['13812345678', '[phone]'],
      ['138 1234 5678', '[phone]'],
      ['912 345 678', '[phone]'],
      ['22 33 44 55', '[phone]'],
      ['0049 (0)30 1234567', '[phone]'],
      ['電話は０９０－１２３４－５６７８です'.replace(/－/g, '-'), '電話は[phone]です'],
      ['اتصل ٠٥٥ ١٢٣ ٤٥٦٧', 'اتصل [phone]'],
      ['फ़ोन ९८७६५४३२१०', 'फ़ोन [phone]'],
      ['𝟎𝟑𝟎 𝟏𝟐𝟑𝟒𝟓𝟔𝟕!', '[phone]!'],
    ])
  })

  it('leaves days, times, amounts, versions and lists', () => {
    stays(
      'on 2026-11-22 at 10:30',
      '22.11.2026 - 24.11.2026',
      '01.02.2024',
      '1,234,567.89',
      '1.234.567.890',
      '12 345 678',
      '1 2 3 4 5 6 7 8 9 10',
      '3.14159',
      'v1.2.3',
      '1024 x 768',
      'room 4711, 30 minutes',
    )
  })

  it('masks card numbers whose check digit is right', () => {
    masks([
      ['4111 1111 1111 1111', '[card]'],
      ['card 5500-0000-0000-0004 exp 12/27', 'card [card] exp 12/27'],
      ['378282246310005', '[card]'],
      ['٤١١١ ١١١١ ١١١١ ١١١١', '[card]'],
      ['4111111111111111 4242424242424242', '[card] [card]'],
    ])
    expect(maskText('4111 1111 1111 1112').masked).toEqual(['number'])
  })

  it('masks account numbers whose check digits are right', () => {
    masks([
      ['DE89 3704 0044 0532 0130 00 please refund', '[iban] please refund'],
      ['iban GB82WEST12345698765432.', 'iban [iban].'],
      ['nl91abna0417164300', '[iban]'],
      ['NO93 8601 1117 947', '[iban]'],
      ['FR14 2004 1010 0505 0001 3M02 606 and more', '[iban] and more'],
    ])
    expect(maskText('DE88 3704 0044 0532 0130 00').masked).not.toContain('iban')
  })

  it('masks secrets as software makes them, and what addresses carry', () => {
    masks([
      ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_123-x', '[token]'],
      [`key sk_${'live'}_abcdefghijkl1234`, 'key [token]'],
      ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', '[token]'],
      ['Zx9dEFghiJKLmnop12345678QRst', '[token]'],
      ['see https://shop.example/reset?key=abc#top now', 'see https://shop.example/reset?[query] now'],
      ['www.example.org/a#b', 'www.example.org/a#[query]'],
    ])
    stays('https://shop.example/help', 'a-very-long-hyphenated-word-is-not-a-secret', 'error 550e8400-e29b-41d4-a716')
  })

  it('tells what it found, each kind once', () => {
    expect(maskText('ann@example.org, bob@example.org, +49 30 1234567')).toEqual({
      text: '[email], [email], [phone]',
      masked: ['email', 'phone'],
    })
  })

  const pieces = fc.constantFrom(
    ...'ann@example.org|@|.|+49 30 1234567|4111 1111 1111 1111|DE89 3704 0044 0532 0130 00|https://a.example/b?c=d'.split(
      '|',
    ),
    ...'www.|?|#|[email]|[|]|eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0|-|(|٣|𝟎|\u2060|\uffff|\ud800|0|12| |  |\n|a|Zx9|text'.split(
      '|',
    ),
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  )

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = maskText(text)
        expect(maskText(once.text)).toEqual({ text: once.text, masked: [] })
      }),
      { numRuns: 3000 },
    )
  })

  it('says what it masked, or leaves the text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: masked, masked: kinds } = maskText(text)
        expect(masked !== text).toBe(kinds.length > 0)
        // A place may be taken by what encloses it: an address within a link's query.
        if (kinds.length) expect(kinds.some((kind) => masked.includes(`[${kind}]`))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('finds an address, a card and an account wherever they stand between words', () => {
    const words = fc.array(fc.constantFrom('the', 'price', 'zu', '很', 'высокая', '!', '12'), { maxLength: 5 })
    const secrets = fc.constantFrom(
      ['ann@example.org', 'email'],
      ['4242 4242 4242 4242', 'card'],
      ['GB82 WEST 1234 5698 7654 32', 'iban'],
    )
    fc.assert(
      fc.property(words, secrets, words, (before, [secret, kind], after) => {
        const { text, masked } = maskText([...before, secret, ...after].join(' '))
        expect(masked).toContain(kind)
        expect(text).not.toContain(secret)
      }),
    )
  })

  it('reads each place a bounded number of times, whatever the text', () => {
    const size = 200_000
    for (const part of [
      'a',
      '@',
      'a@',
      'a.',
      '1',
      '1 ',
      '1-',
      'DE89 ',
      'eyJ',
      'www.',
      'http://',
      'A1 ',
      '𝟎',
      '\ud800',
    ]) {
      const text = part.repeat(size / part.length)
      expect(maskText(text).text.length).toBeLessThanOrEqual(text.length)
    }
  })
})
