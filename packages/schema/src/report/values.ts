/** `GET /v1/report/values`: what a report can be restricted to. */
export interface Values {
  /** Fact → its values, the most frequent first; at most 20. */
  values: Readonly<Record<string, readonly string[]>>
}
