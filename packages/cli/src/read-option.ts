import { existsSync } from 'node:fs'
import { durationMs } from '@earshot/schema'
import { InvalidArgumentError } from 'commander'

/** Folders to serve, by path. */
export type Folders = { readonly [path: string]: string }

/** @throws InvalidArgumentError that says what is allowed. */
export function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError('Allowed: a whole number from 0 to 65535.')
  return port
}

/**
 * One more `/path=folder`.
 *
 * @throws InvalidArgumentError that says what is allowed.
 */
export function readFolder(text: string, others: Folders = {}): Folders {
  const [, path, folder] = /^(\/[^=]+)=(.+)$/.exec(text) ?? []
  if (!path || !folder) throw new InvalidArgumentError('Allowed: /path=folder, as in /shop=examples/shop.')
  if (!existsSync(folder)) throw new InvalidArgumentError(`The folder ${folder} is not there.`)
  return { ...others, [path]: folder }
}

/** @throws InvalidArgumentError that says what is allowed. */
export function readCount(text: string): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > 1e6)
    throw new InvalidArgumentError('Allowed: a whole number from 1 to 1000000.')
  return count
}

/** @throws InvalidArgumentError that says what is allowed. */
export function readSeed(text: string): number {
  const seed = Number(text)
  if (!/^\d+$/.test(text) || seed >= 2 ** 32)
    throw new InvalidArgumentError('Allowed: a whole number from 0 to 4294967295.')
  return seed
}

/** Milliseconds since 1970. @throws InvalidArgumentError that says what is allowed. */
export function readTime(text: string): number {
  const at = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:\d\d))?$/.test(text) || Number.isNaN(at))
    throw new InvalidArgumentError('Allowed: an ISO time with its zone, as in 2026-11-25T09:00:00Z.')
  return at
}

/** Milliseconds. @throws InvalidArgumentError that says what is allowed. */
export function readDuration(text: string): number {
  const spanMs = durationMs(text, Number.NaN)
  if (Number.isNaN(spanMs) || spanMs > 3650 * 864e5)
    throw new InvalidArgumentError('Allowed: a duration as in 90m, 24h or 7d, up to 3650d.')
  return spanMs
}
