import { email } from './email'
import { iban } from './iban'
import { link } from './link'
import { numbers } from './numbers'
import { plainDigits } from './plain-digits'
import type { MaskKind, Span } from './rule'
import { token } from './token'

/** The first one that knows a place has it. */
const rules = [link, email, token, iban, numbers]

/** Nothing that any rule looks for, so that no place is masked twice. */
const TAKEN = '\uffff'

export interface Masked {
  /** The text with what was found as `[email]`, `[phone]` … */
  text: string
  /** What was found, each kind once, in alphabetical order; empty if the text is as it was. */
  masked: MaskKind[]
}

/** All rules over the text, each place once. */
function spansOf(text: string): Span[] {
  const spans: Span[] = []
  let rest = plainDigits(text)
  for (const rule of rules)
    rest = rest.replace(rule.run, (candidate: string, at: number) => {
      let left = ''
      let done = 0
      for (const [from, to, kind] of rule.spans(candidate)) {
        spans.push([at + from, at + to, kind])
        left += candidate.slice(done, from) + TAKEN.repeat(to - from)
        done = to
      }
      return left + candidate.slice(done)
    })
  return spans.sort(([a], [b]) => a - b)
}

/**
 * Takes out of free text what may say who somebody is or open a door: e-mail addresses (`[email]`), phone numbers
 * (`[phone]`), card numbers with the right check digit (`[card]`, ISO/IEC 7812), account numbers likewise (`[iban]`,
 * ISO 13616), secrets as software makes them (`[token]`), what an address carries behind its path (`[query]`), and other
 * numbers of nine digits or more (`[number]`). Digits of every script count. Pure; linear in the length of the text;
 * masking a second time changes nothing.
 *
 * It finds forms, not meaning: names and street addresses stay, and a long order number is taken for a phone's.
 *
 * @param text What somebody wrote, of any length.
 * @example
 * maskText('Write to ann@example.org') // { text: 'Write to [email]', masked: ['email'] }
 */
export function maskText(text: string): Masked {
  const kinds = new Set<MaskKind>()
  // What was glued to something masked stands alone after it: a second look finds that, a third one nothing more.
  for (let spans = spansOf(text); spans.length; spans = spansOf(text)) {
    let masked = ''
    let done = 0
    for (const [from, to, kind] of spans) {
      masked += `${text.slice(done, from)}[${kind}]`
      done = to
      kinds.add(kind)
    }
    text = masked + text.slice(done)
  }
  return { text, masked: [...kinds].sort() }
}
