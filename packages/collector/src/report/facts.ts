import type { ResponseDocument } from '@earshot/schema'

/** Fact names that a report can be split by, as conditions name them. */
const FACT = /^(user\.[\w.-]+|account\.id|page\.path|device|locale|dir)$/

export const isFact = (name: string): boolean => FACT.test(name)

/** A fact as it stands in a response. A list stands for each of its items. */
export function factOf({ person, context }: ResponseDocument, name: string): readonly string[] {
  const value =
    name === 'user.id'
      ? person?.id
      : name.startsWith('user.')
        ? person?.traits?.[name.slice(5)]
        : name === 'account.id'
          ? person?.account
          : name === 'page.path'
            ? context?.path
            : context?.[name as 'device' | 'locale' | 'dir']
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null && one !== '')
  return values.length ? [...new Set(values.map(String))] : ['']
}
