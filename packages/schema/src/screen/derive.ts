import { momentKinds } from '../moments/kinds'
import { questionFields } from '../questions/question-fields'
import { type Shape, shapes } from '../validate/shapes'

/** What a leaf of each kind looks like in a line of `screen`; stricter than the kind where exactness costs bytes. */
const leaves: { readonly [kind: string]: string } = {
  string: '".+"',
  id: '"[\\w.:-]{1,64}"',
  boolean: '(true|false)',
  number: '-?\\d.*',
  count: '\\d+',
  percent: '(100|\\d\\d?)',
  yes: 'true',
  selector: '".*\\S.*"',
  share: '(0|1|0\\.\\d+)',
  duration: '"\\d+(\\.\\d+)?(ms|[smhd])"',
  date: '"\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"',
  scalar: '(".*"|-?\\d.*|true|false|null)',
  ordered: '(".*"|-?\\d.*)',
}

/**
 * What is left to the validator, so that every page is spared its bytes: fields and questions that few configurations have. One that
 * has them passes as well, after the validator was fetched.
 */
const RARE_FIELDS = 'schedule kind gpc staff storage target zIndex avoid labels mask traits paths firstParty'.split(' ')
/** Words that are allowed in some places only. */
const RARE_WORDS = ['modal']
const COMMON_QUESTIONS = ['nps', 'csat', 'ces', 'thumbs', 'text']
const COMMON_MOMENTS = ['event', 'page', 'manual']

const FACT = '((user|account|event|page|visit|referrer|answers)\\.[^/=]+|device|locale)'

const alternatives = (sources: readonly string[]) => (sources.length > 1 ? `(${sources.join('|')})` : sources.join(''))

/** Keys with the same values share one branch, which is what makes the result small. */
function fields(shape: Shape): string {
  const keysByRest = new Map<string, string[]>()
  for (const [key, expression] of Object.entries(shape)) {
    if (RARE_FIELDS.includes(key)) continue
    const rest = derive(expression.replace('!', ''))
    keysByRest.set(rest, [...(keysByRest.get(rest) ?? []), key])
  }
  return `/${alternatives([...keysByRest].map(([rest, keys]) => alternatives(keys) + rest))}`
}

function object(shape: Shape): string {
  const isEmptyAllowed = Object.values(shape).every((expression) => !expression.endsWith('!'))
  return isEmptyAllowed ? `(=\\{\\}|${fields(shape)})` : fields(shape)
}

function variants(common: Shape, own: readonly (readonly [string, Shape])[]): string {
  const namesByFields = new Map<string, string[]>()
  for (const [name, shape] of own) {
    const source = Object.keys(shape).some((key) => !RARE_FIELDS.includes(key)) ? fields(shape) : ''
    namesByFields.set(source, [...(namesByFields.get(source) ?? []), name])
  }
  const all = own.map(([name]) => name)
  const branches = [...namesByFields]
    .filter(([source]) => source)
    .map(([source, names]) => alternatives(names) + source)
  return `#${alternatives([alternatives(all) + fields(common), ...branches])}`
}

function derive(expression: string): string {
  if (expression.endsWith('*')) return `(=\\[\\]|/?${derive(expression.slice(0, -1))})`
  const [words, shape] = expression.split('|')
  if (shape) return `(${derive(words!)}|${derive(shape)})`
  if (expression.endsWith('[]')) return `(=\\[\\]|/${derive(expression.slice(0, -2))})`
  if (expression.endsWith('+')) return `/${derive(expression.slice(0, -1))}`
  if (expression[0] === '=') {
    const words = expression.slice(1).split(',')
    return `="(${words.filter((word) => !RARE_WORDS.includes(word)).join('|')})"`
  }
  if (expression[0] === '#') return `=${alternatives(expression.slice(1).split(','))}`
  if (expression === 'text') return '(/[^/=]+)?=".*"'
  if (expression === 'moment') {
    const common = Object.entries(momentKinds).filter(([kind]) => COMMON_MOMENTS.includes(kind))
    return `(=".+"|${variants({ delay: 'duration' }, common)})`
  }
  if (expression === 'question')
    return variants(
      shapes.question,
      COMMON_QUESTIONS.map((name) => [name, questionFields[name]!.fields]),
    )
  if (expression === 'condition') {
    const value = `(=\\[\\]|/?=${leaves.scalar}|${object(shapes.matcher)})`
    return `(/(all|any)/|/not)*(=\\{\\}|/(all|any)=\\[\\]|/${FACT}${value})`
  }
  const leaf = leaves[expression]
  return leaf ? `=${leaf}` : object(shapes[expression as keyof typeof shapes])
}

/** The grammar of `screen`, from the shapes. */
export const deriveGrammar = (): RegExp => new RegExp(`^${derive('config')}$`)

/** Keys that must be there, by the key that an object (or the array it is in) stands under. */
export function deriveRequired(): { [key: string]: string[] } {
  const result: { [key: string]: string[] } = {}
  const visit = (key: string, expression: string): void => {
    const name = /(\w+)(\[\]|\+|\*)?!?$/.exec(expression)![1] as keyof typeof shapes
    if (result[key] || !shapes[name]) return
    const entries = Object.entries(shapes[name] as Shape)
    const must = entries.filter(([, rest]) => rest.endsWith('!')).map(([field]) => field)
    if (must.length) result[key] = must
    for (const [field, rest] of entries) visit(field, rest)
  }
  visit('', 'config')
  return result
}
