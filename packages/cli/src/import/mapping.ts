import { type Config, nearest, type Question, questionTypes } from '@earshot/schema'

/** Where a column's values go. */
export type Target =
  | { kind: 'field'; field: (typeof FIELDS)[number] }
  | { kind: 'answer'; question: Question }
  | { kind: 'trait'; trait: string }

/** Column → where its values go. */
export type Mapping = ReadonlyMap<string, Target>

const FIELDS = [
  'id',
  'shownAt',
  'updatedAt',
  'status',
  'wave',
  'person',
  'account',
  'locale',
  'device',
  'path',
  'stage',
  'touchpoint',
] as const
const ALLOWED = `${FIELDS.join(', ')}, answers.<question>, answers.<question>:<type>, user.<trait>`

function answerTarget(id: string, type: string | undefined, questions: readonly Question[]): Target {
  const known = questions.find((question) => question.id === id)
  if (type === undefined && known) return { kind: 'answer', question: known }
  if (type === undefined)
    throw Error(
      questions.length
        ? `the survey has no question "${id}"; allowed: ${questions.map((question) => question.id).join(', ')}, or answers.${id}:<type>`
        : `the type of "${id}" is not known; allowed: answers.${id}:<type>, or --config with the survey`,
    )
  if (!Object.hasOwn(questionTypes, type)) {
    const near = nearest(type, Object.keys(questionTypes))
    throw Error(
      `found type "${type}", allowed: ${Object.keys(questionTypes).join(', ')}${near ? ` (did you mean ${near}?)` : ''}`,
    )
  }
  return { kind: 'answer', question: { id, type } as Question }
}

function targetOf(text: string, questions: readonly Question[]): Target {
  const [, id, type] = /^answers\.([\w.:-]+?)(?::(\w+))?$/.exec(text) ?? []
  if (id) return answerTarget(id, type, questions)
  const trait = /^user\.(.+)$/.exec(text)?.[1]
  if (trait) return { kind: 'trait', trait }
  const field = FIELDS.find((name) => name === text)
  if (field) return { kind: 'field', field }
  const near = nearest(text, FIELDS)
  throw Error(`found "${text}", allowed: ${ALLOWED}${near ? ` (did you mean ${near}?)` : ''}`)
}

/**
 * Reads what `--map` says of each column, `Score=answers.score`.
 *
 * @param config With the survey, the types of its questions are known; without it, `answers.score:nps` names them.
 * @throws Error that names the column, what was found, and what is allowed.
 */
export function mappingOf(maps: readonly string[], survey: string, config: Config | undefined): Mapping {
  const questions = config?.surveys.find(({ id }) => id === survey)?.questions ?? []
  return new Map(
    maps.map((map) => {
      const [, column, text] = /^(.+)=([^=]+)$/.exec(map) ?? []
      if (!column || !text) throw Error(`--map: found "${map}", allowed: <column>=<where it goes>`)
      try {
        return [column, targetOf(text, questions)] as const
      } catch (thrown) {
        throw Error(`--map ${column}: ${(thrown as Error).message}`)
      }
    }),
  )
}
