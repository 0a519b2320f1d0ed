/** One thing that is wrong in a document, where it is, and what would be right. */
export interface Problem {
  /** RFC 6901 JSON pointer; for an unknown key it names the key. */
  pointer: string
  /** What stands there, as JSON. */
  found: string
  /** What may stand there. */
  allowed: string
}

/** @example problemText({ pointer: '/surveys/0/type', found: '"nsp"', allowed: 'nps' }) */
export const problemText = ({ pointer, found, allowed }: Problem): string =>
  `${pointer || '/'}: found ${found}, allowed: ${allowed}`
