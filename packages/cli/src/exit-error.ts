/** An error that ends the command with an exit code of its own; any other error ends it with 1. */
export class ExitError extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message)
  }
}
