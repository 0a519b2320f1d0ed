import { Problem } from '../problem'
import { factNames, isFact } from './facts'

/** Fact → the values that are wanted, any of them; a response has to have one of each fact. Empty: everybody. */
export type Where = { readonly [fact: string]: readonly string[] }

/** Each fact multiplies the groups that a report is made of. */
const MOST_FACTS = 3

const wrong = (found: string, allowed: string) =>
  new Problem(400, "The parameter where can't be read.", `where: found ${found}, allowed: ${allowed}`)

/**
 * Reads `where={"device":["mobile","tablet"],"user.role":"admin"}`: conditions as everywhere, of the kind that names values.
 *
 * @throws Problem 400 that says what was found and what is allowed.
 */
export function readWhere(text = '{}'): Where {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw wrong(JSON.stringify(text), 'JSON like {"device":["mobile","tablet"]}')
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong(JSON.stringify(given), 'an object of fact and value, or list of values')
  const entries = Object.entries(given)
  if (entries.length > MOST_FACTS) throw wrong(`${entries.length} facts`, `at most ${MOST_FACTS}`)
  return Object.fromEntries(
    entries.map(([fact, value]): [string, readonly string[]] => {
      if (!isFact(fact)) throw wrong(`the fact ${JSON.stringify(fact)}`, factNames)
      const values = [value].flat()
      const bad = values.find((one) => !['string', 'number', 'boolean'].includes(typeof one))
      if (bad !== undefined || values.length === 0)
        throw wrong(JSON.stringify({ [fact]: value }), 'a text, a number, true, false, or a list of them')
      return [fact, values.map(String)]
    }),
  )
}

/** Whether a group, which has a value of each fact, is wanted. */
export const isWanted = (group: { readonly [fact: string]: string }, where: Where): boolean =>
  Object.entries(where).every(([fact, values]) => values.includes(group[fact] ?? ''))
