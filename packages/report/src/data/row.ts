import type { ReportRow } from '@earshot/schema'

export type Row = ReportRow

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const found = (value: unknown) => JSON.stringify(value) ?? 'nothing'

/** Reads the fields of one row; every error says where, what was found and what is allowed. */
class Reader {
  constructor(
    private readonly place: string,
    private readonly fields: Fields,
  ) {}

  private fail(name: string, allowed: string): never {
    throw new TypeError(`${this.place}/${name} is ${found(this.fields[name])}: allowed is ${allowed}`)
  }

  text(name: string): string {
    const value = this.fields[name]
    return typeof value === 'string' ? value : this.fail(name, 'a text')
  }

  optionalText(name: string): string | null {
    return this.fields[name] == null ? null : this.text(name)
  }

  count(name: string): number {
    const value = this.fields[name]
    return Number.isSafeInteger(value) && (value as number) >= 0
      ? (value as number)
      : this.fail(name, 'a whole number from 0')
  }

  optionalNumber(name: string): number | null {
    const value = this.fields[name]
    if (value == null) return null
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail(name, 'a number or null')
  }

  counts(name: string): Readonly<Record<string, number>> | null {
    const value = this.fields[name]
    if (value == null) return null
    if (!isObject(value)) return this.fail(name, 'an object of answer and count, or null')
    const inner = new Reader(`${this.place}/${name}`, value)
    return Object.fromEntries(Object.keys(value).map((answer) => [answer, inner.count(answer)]))
  }

  group(name: string): Readonly<Record<string, string>> {
    const value = this.fields[name] ?? {}
    if (!isObject(value)) return this.fail(name, 'an object of fact and value')
    return Object.fromEntries(Object.entries(value).map(([fact, of]) => [fact, of == null ? '' : String(of)]))
  }
}

function row(value: unknown, index: number): Row {
  const place = `/rows/${index}`
  if (!isObject(value)) throw new TypeError(`${place} is ${found(value)}: allowed is an object`)
  const read = new Reader(place, value)
  return {
    survey: read.text('survey'),
    version: read.count('version'),
    question: read.text('question'),
    metric: read.text('metric'),
    stage: read.optionalText('stage'),
    touchpoint: read.optionalText('touchpoint'),
    group: read.group('group'),
    n: read.count('n'),
    value: read.optionalNumber('value'),
    lo: read.optionalNumber('lo'),
    hi: read.optionalNumber('hi'),
    method: read.optionalText('method'),
    level: read.optionalNumber('level'),
    distribution: read.counts('distribution'),
    shown: read.count('shown'),
    started: read.count('started'),
    completed: read.count('completed'),
    dismissed: read.count('dismissed'),
    ignored: read.count('ignored'),
    completionRate: read.optionalNumber('completionRate'),
    suppressed: read.optionalText('suppressed'),
  }
}

/**
 * The rows of a report's body, checked once, here, so that nothing behind has to.
 * @throws TypeError naming the place, what was found and what is allowed.
 */
export function parseRows(body: unknown): Row[] {
  if (!isObject(body) || !Array.isArray(body.rows)) throw new TypeError('/rows is missing: allowed is a list of rows')
  return body.rows.map(row)
}
