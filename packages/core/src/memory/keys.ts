/** Names of the rows on this device; everything of one project begins with its name. */
export const keys = (project: string | undefined) => ({
  memory: `${project}/memory`,
  /** Documents that wait for an acknowledgement. */
  waiting: `${project}/waiting/`,
  /** Documents that every sink has acknowledged: this device's own answers. */
  own: `${project}/own/`,
  /** Documents that a collector refused, with the reason. */
  rejected: `${project}/rejected/`,
  /** Secrets that prove which responses are this device's own. */
  secret: `${project}/secret/`,
  /** Responses that are to be deleted where they went. */
  erase: `${project}/erase/`,
  /** When to try a sink again. */
  backoff: `${project}/backoff/`,
  /** Who works on what, where the browser has no locks; and when its holder was last seen at work. */
  lock: `${project}/lock/`,
  /** In the tab's own storage: this visit. */
  visit: `earshot/${project}`,
})

/** Written and removed again in localStorage when consent is withdrawn: the other tabs hear of the change. */
export const deniedKey = ({ visit }: Keys): string => `${visit}/denied`

export type Keys = ReturnType<typeof keys>

const SEQ_DIGITS = 10

/**
 * What a document's rows are named by, after `waiting` and `own`: they sort in the order in which the displays were
 * made, by the device's own count, since its clock may jump. Rows of versions that did not count lie under the bare id.
 */
export const placeOf = (id: string, seq: number | undefined): string =>
  seq ? `${String(seq).padStart(SEQ_DIGITS, '0')}/${id}` : id
