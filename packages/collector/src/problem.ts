/** An error that is answered as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    /** Where, what was found, what is allowed. */
    readonly detail?: string,
    /** To be sent with it. */
    readonly headers: { readonly [name: string]: string } = {},
  ) {
    super(title)
  }

  toJSON(): object {
    return { type: 'about:blank', title: this.title, status: this.status, detail: this.detail }
  }
}
