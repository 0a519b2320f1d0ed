import type { Facts } from './condition'

/** Whether the host said that this is one of its own people, or that one of them acts for the person. */
export const isStaff = (facts: Facts): boolean => !!(facts('user.staff') || facts('user.impersonated'))
