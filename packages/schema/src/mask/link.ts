import type { MaskRule } from './rule'

/** What a pasted address carries behind its path: search words, keys of sessions, invitations. */
export const link: MaskRule = {
  run: /(?:https?:\/\/|www\.)[^\s?#]+(?:[?#]\S+)?/gi,
  spans(candidate) {
    const at = candidate.search(/[?#]/)
    // What was masked already stays as it is.
    return at < 0 || candidate.slice(at + 1) === '[query]' ? [] : [[at + 1, candidate.length, 'query']]
  },
}
