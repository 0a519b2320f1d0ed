/** A moment that can't be watched for; the others are. */
export class BadMoment extends Error {
  constructor(
    /** JSON pointer into the configuration. */
    readonly pointer: string,
    readonly found: string,
    readonly allowed: string,
  ) {
    super(`${pointer}: found ${found}, allowed: ${allowed}`)
  }
}
