import { holds } from '@earshot/core/simulate'
import { type Condition, nearest, type Question, questionTypes, validate } from '@earshot/schema'
import { error, type Finding, type Rule } from '../finding'
import { isObject, join, objectsIn, own, type Place, questionsIn, surveysIn, textOf } from '../places'

/** Combinations of answers that are tried at most. */
const MOST_TRIED = 20_000
/** Points of a scale that are tried at most. */
const MOST_POINTS = 200

/** The answers that a question's condition names, each with the place of its fact. */
function answersIn(condition: unknown, pointer: string): { id: string; pointer: string }[] {
  if (Array.isArray(condition)) return condition.flatMap((one, i) => answersIn(one, join(pointer, i)))
  if (!isObject(condition)) return []
  return Object.entries(condition).flatMap(([name, test]) => {
    const at = join(pointer, name)
    if (/^(all|any|not)$/.test(name)) return answersIn(test, at)
    return name.startsWith('answers.') ? [{ id: name.slice('answers.'.length), pointer: at }] : []
  })
}

const factsIn = (condition: unknown): string[] =>
  Array.isArray(condition)
    ? condition.flatMap(factsIn)
    : isObject(condition)
      ? Object.entries(condition).flatMap(([name, test]) => (/^(all|any|not)$/.test(name) ? factsIn(test) : name))
      : []

/** Every answer that a question can get, if they can be told. */
function domainOf(question: Place, isFirst: boolean): unknown[] | undefined {
  const type = textOf(question.value, 'type') ?? ''
  const missing = (own(question.value, 'required') ?? isFirst) && !own(question.value, 'if') ? [] : [undefined]
  const options = objectsIn(question, 'options').flatMap(({ value }) => textOf(value, 'id') ?? [])
  if (type === 'choice' && !own(question.value, 'other') && options.length) return [...options, ...missing]
  if (type === 'consent') return [true, false, ...missing]
  const scale =
    Object.hasOwn(questionTypes, type) && questionTypes[type]?.scale?.(question.value as unknown as Question)
  if (!scale) return undefined
  const [min, max] = scale
  if (!Number.isInteger(min) || !Number.isInteger(max) || max - min > MOST_POINTS) return undefined
  return [...Array.from({ length: max - min + 1 }, (_, i) => min + i), ...missing]
}

/** Whether some answers make a condition hold; true where it can't be told. */
function canHold(condition: Condition, domains: ReadonlyMap<string, unknown[] | undefined>): boolean {
  const facts = [...new Set(factsIn(condition))].filter((name) => name[0] !== '$')
  const values = facts.map((name) => domains.get(name))
  const known = values.filter((domain) => domain !== undefined)
  const size = known.reduce((product, { length }) => product * length, 1)
  if (known.length < facts.length || size > MOST_TRIED) return true
  for (let at = 0; at < size; at++) {
    let rest = at
    const answers = new Map<string, unknown>()
    for (const [i, domain] of known.entries()) {
      answers.set(facts[i]!, domain[rest % domain.length])
      rest = Math.floor(rest / domain.length)
    }
    if (holds(condition, (name) => answers.get(name))) return true
  }
  return false
}

function inSurvey(survey: Place): Finding[] {
  const questions = questionsIn(survey)
  const ids = questions.map(({ value }) => textOf(value, 'id') ?? '')
  const domains = new Map<string, unknown[] | undefined>()
  return questions.flatMap((question, i) => {
    const condition = own(question.value, 'if')
    const pointer = join(question.pointer, 'if')
    const findings = answersIn(condition, pointer).flatMap(({ id, pointer: at }): Finding[] => {
      if (ids.slice(0, i).includes(id)) return []
      const near = nearest(id, ids.slice(0, i))
      const allowed = `${ids.slice(0, i).join(', ') || 'no answers: this is the first question'}${near ? ` (did you mean ${near}?)` : ''}`
      const why = ids.includes(id)
        ? `the question "${id}" is not asked before this one`
        : `no question of this survey has the id "${id}"`
      return [error(at, `${why}; allowed: ${allowed}`, { found: JSON.stringify(`answers.${id}`), allowed })]
    })
    const isSound = isObject(condition) && !findings.length && !problemsOf(condition)
    const isUnreachable = isSound && !canHold(condition as Condition, domains)
    domains.set(`answers.${ids[i]}`, isUnreachable ? [undefined] : domainOf(question, i === 0))
    return isUnreachable
      ? [
          error(pointer, `the question "${ids[i]}" is never asked: no answer makes this hold`, {
            found: JSON.stringify(condition),
            allowed: 'a condition that some answer fulfils',
          }),
        ]
      : findings
  })
}

const problemsOf = (condition: unknown): number =>
  validate({
    earshot: 1,
    project: 'p',
    surveys: [{ id: 's', audience: condition, questions: [{ id: 'q', type: 'nps' }] }],
  }).length

/** Questions that depend on answers which are not there yet, or which nobody can give. */
export const questions: Rule = (config) => surveysIn(config).flatMap(inSurvey)
