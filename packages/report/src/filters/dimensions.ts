/** Facts that the figures can be split by and restricted to. */
export type Fact = 'user.role' | 'user.segment' | 'device' | 'locale'

/** A fact in words. */
export interface Dimension {
  fact: Fact
  /** Its name in the address. */
  parameter: string
  /** "Role" */
  name: string
  /** Without a restriction: "All roles". */
  all: string
  /** As a split: "by role". */
  split: string
}

export const dimensions: readonly Dimension[] = [
  { fact: 'user.role', parameter: 'role', name: 'Role', all: 'All roles', split: 'by role' },
  { fact: 'user.segment', parameter: 'segment', name: 'Segment', all: 'all segments', split: 'by segment' },
  { fact: 'device', parameter: 'device', name: 'Device', all: 'all devices', split: 'by device' },
  { fact: 'locale', parameter: 'language', name: 'Language', all: 'all languages', split: 'by language' },
]

const devices: Readonly<Record<string, string>> = { mobile: 'phone', tablet: 'tablet', desktop: 'desktop' }

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch (error) {
    // What the browser sent need not be a language tag.
    if (error instanceof RangeError) return tag
    throw error
  }
}

/** What a value is called: "phone" for mobile, "German" for de; empty is "not known". */
export function valueName(fact: string, value: string): string {
  if (value === '') return 'not known'
  if (fact === 'device') return devices[value] ?? value
  return fact === 'locale' ? languageName(value) : value
}
