import { grammar, required } from './grammar'

const plain = (part: unknown) => `${JSON.stringify(part)}`.slice(1, -1).replace(/[/=#]|^$/g, '~')

/**
 * Whether a configuration might be wrong, in a fraction of the validator's bytes: each leaf becomes a line like
 * `/surveys//questions/#csat/look="stars"`, and every line must match one regular expression derived from the shapes.
 * It errs to one side only: what passes here passes `validate`; what fails is worth fetching `validate` for.
 *
 * @returns The places that look wrong, as JSON pointers; an empty array if there are none.
 */
export function screen(config: unknown): string[] {
  const suspects: string[] = []
  const walk = (value: unknown, path: string, pointer: string, key: string): void => {
    // So deep that something must be wrong: the validator says what.
    if (pointer.length > 2000) return void suspects.push(pointer)
    if (value && typeof value === 'object') {
      const object = value as Record<string, unknown>
      const isArray = Array.isArray(value)
      const kind = object.type ?? ['event', 'page', 'manual'].find((name) => object[name] !== undefined)
      const keys = Object.keys(object).filter(
        (name) => (isArray || object[name] !== undefined) && !/^\$(schema|comment)$/.test(name),
      )
      if (!isArray && Object.hasOwn(required, key) && required[key]!.some((name) => object[name] === undefined))
        suspects.push(pointer)
      if (kind) path += `#${plain(kind)}`
      for (const name of keys)
        walk(object[name], `${path}/${isArray ? '' : plain(name)}`, `${pointer}/${name}`, isArray ? key : name)
      if (keys.length) return
      value = isArray ? [] : {}
    }
    if (!grammar.test(`${path}=${JSON.stringify(value)}`)) suspects.push(pointer)
  }
  walk(config, '', '', '')
  return suspects
}
