import { error, type Finding, type Rule } from '../finding'
import { join, type Place, questionsIn, stagesIn, surveysIn, textOf, touchpointsIn } from '../places'

function repeated(places: readonly Place[], what: string): Finding[] {
  const first = new Map<string, string>()
  return places.flatMap(({ pointer, value }) => {
    const id = textOf(value, 'id')
    if (id === undefined) return []
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, pointer)
      return []
    }
    const detail = { found: JSON.stringify(id), allowed: 'an id of its own' }
    return [error(join(pointer, 'id'), `${what} at ${other} has the same id, "${id}"`, detail)]
  })
}

/** Two of a kind with one id: answers could not be told apart. */
export const ids: Rule = (config) => [
  ...repeated(stagesIn(config), 'the stage'),
  ...repeated(touchpointsIn(config), 'the touchpoint'),
  ...repeated(surveysIn(config), 'the survey'),
  ...surveysIn(config).flatMap((survey) => repeated(questionsIn(survey), 'the question')),
]
