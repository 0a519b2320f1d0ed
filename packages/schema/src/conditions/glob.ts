/** A glob as a regular expression: `*` within a path segment, `**` across segments, all else as it stands. */
export const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replace(/\*+|[\\^$.|?+()[\]{}]/g, (part) => (part === '*' ? '[^/]*' : part[0] === '*' ? '.*' : `\\${part}`))}$`,
    'su',
  )
