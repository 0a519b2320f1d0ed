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
  /** In the tab's own storage: this visit. */
  visit: `earshot/${project}`,
})

export type Keys = ReturnType<typeof keys>
