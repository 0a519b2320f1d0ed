import type { MaskRule, Span } from './rule'

const SHAPES = [
  // Keys that say whose they are.
  /^(?:[spr]k_(?:live|test)_|gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|A[KS]IA|AIza|npm_|pypi-|shp(?:at|ss)_|whsec_)[\w-]{12,}/,
  /^[\da-f]{32,}$/i,
]
const LONG = 24

/** A secret as software makes them: a known form, or long and of capitals, small letters and digits mixed. */
const isToken = (word: string): boolean =>
  SHAPES.some((shape) => shape.test(word)) ||
  (word.length >= LONG && [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(word)))

/** Header and payload of a JSON Web Token begin as `{"` does in base64. */
const isHeader = (word: string | undefined) => /^eyJ[\w-]{6,}/.test(word ?? '')

export const token: MaskRule = {
  run: /[\w-]+(?:\.[\w-]+)*/g,
  spans(candidate) {
    const spans: Span[] = []
    const words = candidate.split('.')
    let from = 0
    for (let i = 0; i < words.length; i++) {
      let to = from + words[i]!.length
      const isJwt = isHeader(words[i]) && isHeader(words[i + 1])
      // The signature may be missing.
      for (let more = isJwt ? Math.min(2, words.length - i - 1) : 0; more > 0; more--) to += 1 + words[++i]!.length
      if (isJwt || isToken(candidate.slice(from, to))) spans.push([from, to, 'token'])
      from = to + 1
    }
    return spans
  },
}
