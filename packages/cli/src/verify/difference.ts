/** A place where what the log says and what is derived from it are not the same. */
export interface Difference {
  /** What it is in: `response <id>`, `figure <survey> v<version> <question>`. */
  where: string
  message: string
  /** What the log says, as JSON. */
  expected?: string
  /** What stands there instead, as JSON. */
  found?: string
}
