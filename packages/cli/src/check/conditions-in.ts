import { isObject, join, own, type Place, questionsIn, surveysIn, touchpointsIn } from './places'

/** The conditions inside moments, wherever they are nested. */
function inMoment(moment: unknown, pointer: string): Place[] {
  if (Array.isArray(moment)) return moment.flatMap((one, i) => inMoment(one, join(pointer, i)))
  if (!isObject(moment)) return []
  const parts = ['any', 'all', 'sequence', 'unless'].flatMap((key) => inMoment(own(moment, key), join(pointer, key)))
  return [...at(moment, 'where', pointer), ...parts]
}

function at(of: unknown, key: string, pointer: string): Place[] {
  const value = own(of, key)
  return isObject(value) ? [{ pointer: join(pointer, key), value }] : []
}

/** Every condition of a configuration: in audiences, questions and moments. */
export function conditionsIn(config: unknown): Place[] {
  return [
    ...touchpointsIn(config).flatMap(({ pointer, value }) => inMoment(own(value, 'moment'), join(pointer, 'moment'))),
    ...surveysIn(config).flatMap((survey) => [
      ...inMoment(own(survey.value, 'moment'), join(survey.pointer, 'moment')),
      ...at(survey.value, 'audience', survey.pointer),
      ...questionsIn(survey).flatMap(({ pointer, value }) => at(value, 'if', pointer)),
    ]),
  ]
}
