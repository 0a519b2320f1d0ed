import type { Condition } from '@earshot/schema'

/** Where an alert goes. */
export interface Target {
  channel: 'webhook' | 'slack' | 'teams' | 'mail'
  /** URL, or the mail address. */
  to: string
}

/** When whom is told. */
export interface Rule {
  id: string
  when: Condition
  targets: readonly Target[]
  /** Secrets that webhooks are signed with: two while one takes the other's place. */
  secrets: readonly string[]
}
