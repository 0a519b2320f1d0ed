import type { Section } from '../section'

/** `GET /v1/report/declared`: targets, personas and the weights of the index, as the settings have them. */
export const declared: Section = { params: [], read: async (ask) => ask.declared }
