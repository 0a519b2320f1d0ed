/** Names of the rows that every page asks for; everything of one project begins with its name. */
export const pageKeys = (project: string | undefined) => ({
  memory: `${project}/memory`,
  /** Documents that wait for an acknowledgement. */
  waiting: `${project}/waiting/`,
  /** Responses that are to be deleted where they went. */
  erase: `${project}/erase/`,
  /**
   * In the tab's own storage: this visit. With a slash after it, in localStorage and for a moment: consent was denied, as
   * the other tabs hear by the change.
   */
  visit: `earshot/${project}`,
})

export type PageKeys = ReturnType<typeof pageKeys>

/** Names of all rows on this device. */
export const keys = (project: string) => ({
  ...pageKeys(project),
  /** Documents that every sink has acknowledged: this device's own answers. */
  own: `${project}/own/`,
  /** Documents that a collector refused, with the reason. */
  rejected: `${project}/rejected/`,
  /** Secrets that prove which responses are this device's own. */
  secret: `${project}/secret/`,
  /** When to try a sink again. */
  backoff: `${project}/backoff/`,
  /** Who works on what, where the browser has no locks; and when its holder was last seen at work. */
  lock: `${project}/lock/`,
})

export type Keys = ReturnType<typeof keys>

const SEQ_DIGITS = 10

/**
 * What a document's rows are named by, after `waiting` and `own`: they sort in the order in which the displays were
 * made, by the device's own count, since its clock may jump. Rows of versions that did not count lie under the bare id.
 */
export const placeOf = (id: string, seq: number | undefined): string =>
  seq ? `${String(seq).padStart(SEQ_DIGITS, '0')}/${id}` : id
