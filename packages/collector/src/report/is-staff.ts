import type { ResponseDocument } from '@earshot/schema'

const TRAITS = ['staff', 'internal', 'employee']

/** Whether the site names the person as one of its own. */
export const isStaff = ({ person }: ResponseDocument): boolean =>
  TRAITS.some((trait) => person?.traits?.[trait] === true)
