const STATUSES = ['shown', 'started', 'completed', 'dismissed', 'ignored']
/** One document as JSON; the SDK makes none near this. */
const LONGEST = 128 * 1024

type Found = Record<string, unknown>
const isObject = (value: unknown): value is Found => !!value && typeof value === 'object' && !Array.isArray(value)
const isId = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 200
const isTime = (value: unknown) => typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value))
const escaped = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1')

/**
 * What makes a document one that can't be stored.
 *
 * @returns JSON pointer of the first thing that is wrong, or nothing. Unknown surveys are fine: a configuration may
 * have changed while the answer was on its way. Answers are held to the scale that the document itself says was shown.
 */
export function wrongPlace(doc: unknown): string | undefined {
  if (!isObject(doc)) return '/'
  const { id, rev, project, survey, surveyVersion, status, answers, asked, shownAt, updatedAt } = doc
  if (!isId(id)) return '/id'
  if (!Number.isSafeInteger(rev) || (rev as number) < 1) return '/rev'
  if (!isId(project)) return '/project'
  if (!isId(survey)) return '/survey'
  if (surveyVersion !== undefined && !Number.isSafeInteger(surveyVersion)) return '/surveyVersion'
  if (!STATUSES.includes(status as string)) return '/status'
  if (!isTime(shownAt)) return '/shownAt'
  if (updatedAt !== undefined && !isTime(updatedAt)) return '/updatedAt'
  if (!isObject(answers)) return '/answers'
  if (asked !== undefined && !isObject(asked)) return '/asked'
  for (const key of ['journey', 'person', 'context', 'sampling', 'client'])
    if (doc[key] !== undefined && doc[key] !== null && !isObject(doc[key])) return `/${key}`
  if (doc.eraseHash !== undefined && !/^[0-9a-f]{64}$/.test(String(doc.eraseHash))) return '/eraseHash'
  for (const [question, answer] of Object.entries(answers)) {
    const at = `/answers/${escaped(question)}`
    const scale = asked?.[question]
    if (answer === null || answer === undefined) return at
    if (!isObject(scale) || typeof scale.min !== 'number' || typeof scale.max !== 'number') continue
    if (!Number.isInteger(answer) || (answer as number) < scale.min || (answer as number) > scale.max) return at
  }
  if (JSON.stringify(doc).length > LONGEST) return '/'
  return undefined
}
