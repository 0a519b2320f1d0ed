/** What a fact can be compared with. */
export type Scalar = string | number | boolean | null

/** One fact's tests; all of them must hold. */
export interface Matcher {
  eq?: Scalar
  ne?: Scalar
  in?: readonly Scalar[]
  notIn?: readonly Scalar[]
  lt?: number | string
  lte?: number | string
  gt?: number | string
  gte?: number | string
  /** Both ends included. */
  between?: readonly [number | string, number | string]
  exists?: boolean
  contains?: Scalar
  startsWith?: string
  endsWith?: string
  /** A glob: `*` within a path segment, `**` across segments. */
  matches?: string
}

/**
 * Facts and what they must be, all of them; or `all`, `any`, `not` of conditions.
 * A bare value means `eq`, a bare array `in`.
 *
 * @example { "user.plan": ["pro", "team"], "any": [{ "device": "mobile" }, { "event.total": { "gte": 50 } }] }
 */
export interface Condition {
  [fact: string]: Scalar | readonly Scalar[] | Matcher | Condition | readonly Condition[] | undefined
}
