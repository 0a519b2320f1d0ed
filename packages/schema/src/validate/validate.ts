import type { Config } from '../config'
import { momentKinds } from '../moments/kinds'
import type { Question } from '../question'
import { questionFields } from '../questions/question-fields'
import { checkDisplays } from './check-displays'
import { kinds } from './kinds'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { type Shape, shapes } from './shapes'
import { tooLarge } from './too-large'

type Found = Record<string, unknown>

const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value)

function shown(value: unknown): string {
  try {
    return JSON.stringify(value)?.slice(0, 80) ?? (value === undefined ? 'nothing' : typeof value)
  } catch {
    return 'something that is not JSON'
  }
}

/** RFC 6901: `~` and `/` in a key are escaped. */
const join = (pointer: string, key: string) => `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`

/**
 * Everything that is wrong with a configuration. Pure, never throws, and does not stop at the first problem.
 *
 * @param config Anything, usually parsed JSON.
 * @returns An empty array if all is well.
 * @example validate({ earshot: 1, project: 'shop', surveys: [{ id: 'a', questions: [{ id: 'q', type: 'nsp' }] }] })
 * // [{ pointer: '/surveys/0/questions/0/type', found: '"nsp"', allowed: 'nps, csat, ces, … (did you mean nps?)' }]
 */
export function validate(config: unknown): Problem[] {
  const large = tooLarge(config)
  if (large) return [large]
  const problems: Problem[] = []

  const report = (pointer: string, value: unknown, allowed: string) => {
    problems.push({ pointer, found: shown(value), allowed })
  }

  const oneOf = (pointer: string, value: unknown, names: readonly string[]) => {
    const near = typeof value === 'string' ? nearest(value, names) : undefined
    report(pointer, value, names.join(', ') + (near ? ` (did you mean ${near}?)` : ''))
  }

  const walkShape = (value: unknown, shape: Shape, pointer: string) => {
    if (!isObject(value)) return report(pointer, value, 'an object')
    for (const key of Object.keys(value)) {
      if (value[key] === undefined) continue
      const at = join(pointer, key)
      if (Object.hasOwn(shape, key)) walk(value[key], shape[key]!.replace('!', ''), at)
      else if (!/^\$(schema|comment)$/.test(key)) oneOf(at, key, Object.keys(shape))
    }
    for (const key in shape)
      if (shape[key]!.endsWith('!') && value[key] === undefined)
        report(`${pointer}/${key}`, undefined, allowedBy(shape[key]!.slice(0, -1)))
  }

  const walkCondition = (value: unknown, pointer: string) => {
    if (!isObject(value)) return report(pointer, value, 'an object of facts')
    for (const [fact, test] of Object.entries(value)) {
      const at = join(pointer, fact)
      if (test === undefined) continue
      if (fact === 'all' || fact === 'any') walk(test, 'condition[]', at)
      else if (fact === 'not') walkCondition(test, at)
      else if (!/^(user|account|event|page|visit|referrer|answers)\.|^(device|locale)$|^\$comment$/.test(fact))
        oneOf(at, fact, ['user.*', 'account.*', 'event.*', 'page.path', 'device', 'locale', 'visit.count', 'answers.*'])
      else if (Array.isArray(test)) walk(test, 'scalar[]', at)
      else if (isObject(test)) walkShape(test, shapes.matcher, at)
      else walk(test, 'scalar', at)
    }
  }

  const walkMoment = (value: unknown, pointer: string) => {
    if (!isObject(value)) return walk(value, 'string', pointer)
    const kind = Object.keys(momentKinds).find((name) => value[name] !== undefined)
    if (kind) walkShape(value, { ...momentKinds[kind], ...shapes.modifiers }, pointer)
    else report(pointer, value, `an event's name, or an object with one of ${Object.keys(momentKinds).join(', ')}`)
  }

  const walkQuestion = (value: unknown, pointer: string) => {
    const type = isObject(value) && value.type
    const known = typeof type === 'string' && Object.hasOwn(questionFields, type) ? questionFields[type] : undefined
    if (type && !known) return oneOf(`${pointer}/type`, type, Object.keys(questionFields))
    const before = problems.length
    walkShape(value, { ...shapes.question, ...known?.fields }, pointer)
    if (problems.length === before)
      known?.check?.(value as unknown as Question, (at, found, allowed) => report(pointer + at, found, allowed))
  }

  const special: { [kind: string]: (value: unknown, pointer: string) => void } = {
    condition: walkCondition,
    moment: walkMoment,
    question: walkQuestion,
  }

  const walk = (value: unknown, expression: string, pointer: string): void => {
    if (expression.endsWith('*')) expression = expression.replace('*', Array.isArray(value) ? '[]' : '')
    const [words, object] = expression.split('|')
    if (object) {
      walk(value, isObject(value) ? object : words!, pointer)
      return
    }
    const [, item, many] = /^(.+?)(\[\]|\+)$/.exec(expression) ?? []
    if (item) {
      if (!Array.isArray(value) || (many === '+' && !value.length)) report(pointer, value, allowedBy(expression))
      else value.forEach((one, i) => walk(one, item, `${pointer}/${i}`))
      return
    }
    if (/^[=#]/.test(expression)) {
      const names = expression.slice(1).split(',')
      if (
        typeof value !== (expression[0] === '=' ? 'string' : 'number') ||
        !names.includes(`${value as string | number}`)
      )
        oneOf(pointer, value, names)
      return
    }
    const kind = kinds[expression]
    if (kind) {
      if (!kind[0](value)) report(pointer, value, kind[1])
    } else if (special[expression]) special[expression]!(value, pointer)
    else walkShape(value, shapes[expression as keyof typeof shapes], pointer)
  }

  const allowedBy = (expression: string): string =>
    kinds[expression]?.[1] ??
    (/\[\]$/.test(expression)
      ? 'an array'
      : /\+$/.test(expression)
        ? 'an array of at least one'
        : expression.replace(/^[=#]/, ''))

  walk(config, 'config', '')
  // What depends on two places can be told once each is right by itself.
  if (!problems.length) checkDisplays(config as Config, report)
  return problems
}
