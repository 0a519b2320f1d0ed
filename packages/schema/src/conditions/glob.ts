/**
 * A glob: `*` within a path segment, `**` across segments, all else as it stands. Its steps are at most the length of the
 * text times that of the pattern: a regular expression would try many stars in every combination.
 *
 * @returns Whether a text fits the pattern.
 * @example glob('/docs/**')('/docs/api/track') // true
 */
export const glob =
  (pattern: string) =>
  (text: string): boolean =>
    !!pattern
      // Every other part is stars.
      .split(/(\*+)/)
      // Whether the parts so far fit what stands before each place of the text.
      .reduce(
        (fits, part, n) => {
          let isOpen = false
          return fits.map((fit, i) =>
            n % 2
              ? (isOpen = fit || (isOpen && (part > '*' || text[i - 1] !== '/')))
              : fits[i - part.length]! && text.startsWith(part, i - part.length),
          )
        },
        `${text} `.split('').map((_, i) => !i),
      )
      .pop()
