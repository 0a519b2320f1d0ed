import { valueName } from '../filters/dimensions'

/** What a group is called: its values, or that there is none. */
export const groupName = (group: Readonly<Record<string, string>>): string =>
  Object.entries(group)
    .map(([fact, value]) => valueName(fact, value))
    .join(', ')
