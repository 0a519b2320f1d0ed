/** One thing that a check has found in a configuration. */
export interface Finding {
  /** An `error` fails the check; a `warning` is said and does not. */
  level: 'error' | 'warning'
  /** RFC 6901 JSON pointer; empty for the whole. */
  pointer: string
  message: string
  /** What stands there, as JSON. */
  found?: string
  /** What may stand there. */
  allowed?: string
}

/** Looks for one kind of thing. The configuration may be anything: what its shape breaks, the schema's check reports. */
export type Rule = (config: unknown) => readonly Finding[]

type Detail = Pick<Finding, 'found' | 'allowed'>

/** @example error('/surveys/1/id', 'another survey has this id', { found: '"nps"' }) */
export const error = (pointer: string, message: string, detail: Detail = {}): Finding => ({
  level: 'error',
  pointer,
  message,
  ...detail,
})

/** @example warning('/journey/0/touchpoints/0/owner', 'nobody owns this touchpoint') */
export const warning = (pointer: string, message: string, detail: Detail = {}): Finding => ({
  level: 'warning',
  pointer,
  message,
  ...detail,
})
