import type { MaskRule, Span } from './rule'

interface Group {
  digits: string
  from: number
  to: number
}

const groupsOf = (run: string): Group[] => {
  const groups: Group[] = []
  for (const found of run.matchAll(/\d[\d\u2060]*/g))
    groups.push({ digits: found[0].replace(/\D/g, ''), from: found.index, to: found.index + found[0].length })
  return groups
}

/** The check of ISO/IEC 7812: every second digit from the right counts twice, its own digits summed. */
function isLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i]) * (1 + (i % 2))
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

const isCard = (digits: string): boolean => /^[2-6]\d{12,18}$/.test(digits) && isLuhn(digits)

/** The groups that make up a card's number together, from the group `first` on: where they end, or 0. */
function cardEnd(groups: readonly Group[], first: number): number {
  let digits = ''
  for (let at = first; at < groups.length && digits.length < 19; at++) {
    digits += groups[at]!.digits
    if (isCard(digits)) return at + 1
  }
  return 0
}

const DATE = /^(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d\d))$/
const AMOUNT = /^(?:[1-9]\d{0,2}([.'])\d{3}(?:\1\d{3})*|[1-9]\d?(?: \d{3})+)$/

/** What a number with so many digits is that is no date, no amount and no enumeration; null if it tells of nobody. */
function kindOf(run: string): 'phone' | 'number' | null {
  const text = run.replace(/\u2060/g, '').trim()
  // Days may stand beside a time or each other.
  const rest = text.split(/\s+(?:[–-]\s+)?/).filter((part) => !DATE.test(part))
  const said = rest.join(' ')
  const digits = said.replace(/\D/g, '')
  if (digits.length < 7 || AMOUNT.test(said)) return null
  const isMarked = /^(?:\+|\(|00)/.test(said)
  // 1 2 3 4 5 …
  if (!isMarked && digits.length < 2 * said.split(/\D+/).filter(Boolean).length) return null
  const isPhone =
    isMarked ||
    (digits[0] === '0' && digits.length > 7) ||
    /^(?:\d{3}[-.]\d{4}|\d\d(?: \d\d){3})$/.test(said) ||
    (digits.length > 8 && digits.length < 16)
  if (isPhone && digits.length < 16) return 'phone'
  return digits.length > 8 ? 'number' : null
}

/** Cards' numbers, phone numbers, and other numbers so long that they may stand for a person. */
export const numbers: MaskRule = {
  run: /[+＋]?\(?\d(?:[ \t\u00a0\u2009\u202f\u2060().'/‐‑–-]{0,3}\d)*\u2060?/g,
  spans(candidate) {
    const spans: Span[] = []
    const groups = groupsOf(candidate)
    let from = 0
    /** What lies between two cards, or beside one. */
    const addOther = (to: number) => {
      const kind = kindOf(candidate.slice(from, to).replace('＋', '+'))
      if (kind) spans.push([from, to, kind])
    }
    for (let first = 0; first < groups.length; first++) {
      const end = cardEnd(groups, first)
      if (!end) continue
      addOther(groups[first]!.from)
      const to = groups[end - 1]!.to
      spans.push([groups[first]!.from, to, 'card'])
      from = to
      first = end - 1
    }
    addOther(candidate.length)
    return spans
  },
}
