import { readFileSync } from 'node:fs'
import { ExitError } from './exit-error'

const STANDARD_INPUT = 0

/**
 * The text of a file, or of standard input for `-`, without a byte order mark.
 *
 * @throws ExitError with code 2 if it is not there or can't be read.
 */
export function readInput(path: string): string {
  try {
    return readFileSync(path === '-' ? STANDARD_INPUT : path, 'utf8').replace(/^\uFEFF/, '')
  } catch (thrown) {
    throw new ExitError(`${path === '-' ? 'standard input' : path} can't be read: ${(thrown as Error).message}`, 2)
  }
}
