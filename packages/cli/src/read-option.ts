import { existsSync } from 'node:fs'
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
