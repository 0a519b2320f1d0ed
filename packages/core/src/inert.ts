import type { Earshot } from './api'

const nothing = () => {}

/** What there is to call where there is no document: every call is a no-op. */
export const inert = (): Earshot => ({
  track: nothing,
  identify: nothing,
  account: nothing,
  reset: nothing,
  show: async () => ({ shown: false, reason: 'no document' }),
  close: nothing,
  hold: () => nothing,
  explain: () => [],
  consent: nothing,
  optOut: async () => {},
  optIn: async () => {},
  responses: async () => [],
  deleteResponse: async () => false,
  manage: async () => ({ shown: false, reason: 'no document' }),
  flush: async () => ({ sent: 0, acknowledged: 0, rejected: 0, pending: 0 }),
  pending: async () => 0,
  rejected: async () => [],
  resend: async () => {},
  on: () => nothing,
  destroy: nothing,
})
