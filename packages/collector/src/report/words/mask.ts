/** What may name a person, and what stands in its place. The order counts: a card number would pass for a telephone's. */
const rules: readonly { readonly found: RegExp; readonly instead: string; holds?(text: string): boolean }[] = [
  { found: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, instead: '[e-mail]' },
  { found: /\b(?:https?:\/\/|www\.)\S+/gi, instead: '[link]' },
  { found: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g, instead: '[account]' },
  { found: /\b\d(?:[ -]?\d){12,18}\b/g, instead: '[card]', holds: isCard },
  { found: /(?:\+|\b)\d(?:[ ()./-]{0,2}\d){6,14}\b/g, instead: '[number]' },
]

/** The check digit of payment cards (H. P. Luhn, ISO/IEC 7812-1). */
function isCard(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number)
  const sum = digits.reduce((all, digit, index) => all + (index % 2 ? ((2 * digit - 1) % 9) + (digit && 1) : digit), 0)
  return sum % 10 === 0
}

/**
 * A text without what plainly names a person: e-mail addresses, links, account and card numbers, and any other number of
 * seven digits or more. Names in words stay: no rule finds them without hiding other words too.
 *
 * @returns The text, and whether anything was masked.
 * @example mask('Call +44 20 7946 0958') // { text: 'Call [number]', isMasked: true }
 */
export function mask(text: string): { text: string; isMasked: boolean } {
  let masked = text
  for (const { found, instead, holds } of rules)
    masked = masked.replace(found, (match) => (!holds || holds(match) ? instead : match))
  return { text: masked, isMasked: masked !== text }
}
