import type { MaskRule } from './rule'

/** An e-mail address, with letters of any script; the part behind the `@` has a dot. */
export const email: MaskRule = {
  run: /[\p{L}\p{M}\p{N}._%+~'-]+(?:[@＠][\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+)?/gu,
  spans: (candidate) => (/[@＠]/.test(candidate) ? [[0, candidate.length, 'email']] : []),
}
