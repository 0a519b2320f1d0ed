/** A part of a configuration as it is written to the file; every object may hold `$comment`. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

/** A configuration to begin with. */
export interface Template {
  /** As in `--template`. */
  name: string
  /** When to take it, in a line. */
  description: string
  /** What the whole is for, as the file's first comment. */
  comment: string
  journey?: readonly Json[]
  pacing?: { readonly [key: string]: Json }
  surveys: readonly Json[]
}
