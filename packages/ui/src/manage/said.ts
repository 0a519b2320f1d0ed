import type { Panel } from '@earshot/core'
import type { Instrument, Locale } from '@earshot/locales'
import type {
  Answer,
  ChoicesQuestion,
  MatrixQuestion,
  Question,
  RatingQuestion,
  ResponseDocument,
} from '@earshot/schema'

/** A question and its answer, in words. */
export interface Said {
  /** Of the question. */
  id: string
  /** The question as the configuration has it now; its id if it is no longer there. */
  asked: string
  answer: string
}

type Known = { readonly [id: string]: Instrument | undefined }
type Words = Pick<Panel, 'text'> & { readonly locale: Locale; readonly instruments: Known }

/** The words of a scale's point, where it has some. */
function labelOf(question: Question, instrument: Instrument | undefined, place: number, last: number, { text }: Words) {
  const own = (question as RatingQuestion).labels?.map((label) => text(label))
  const { labels = [], low, high } = own ? { labels: own } : (instrument ?? {})
  const ends = labels.length === 2 ? labels : [low ?? labels[0], high ?? labels.at(-1)]
  return labels.length > last ? labels[place] : place === 0 ? ends[0] : place === last ? ends[1] : undefined
}

/** An answer in words: of the scale, the options or the person. */
function words(question: Question, answer: Answer, doc: ResponseDocument, given: Words): string {
  const { locale, text, instruments } = given
  const { strings } = locale
  const { options } = question as ChoicesQuestion
  const option = (id: string): string => {
    const found = options?.find((one) => one.id === id)
    return found ? text(found.text) : /^other(:|$)/.test(id) ? id.slice(6) || strings.other : id
  }
  if (Array.isArray(answer)) return new Intl.ListFormat(locale.tag).format(answer.map(option))
  if (typeof answer === 'string') return option(answer)
  if (typeof answer === 'boolean') return answer ? strings.agree : '–'
  if (typeof answer === 'object') {
    const { rows = [], columns = [] } = question as MatrixQuestion
    const named = (list: MatrixQuestion['rows'], id: string) => text(list.find((one) => one.id === id)?.text) || id
    return Object.entries(answer)
      .map(([row, column]) => `${named(rows, row)}: ${named(columns, column)}`)
      .join('\n')
  }
  if (question.type === 'thumbs') return answer ? strings.thumbsUp : strings.thumbsDown
  const { min = 0, max, instrument } = doc.asked[question.id] ?? {}
  const points = max === undefined ? `${answer}` : `${answer} / ${max}`
  const label = labelOf(question, instruments[bare(instrument)], answer - min, (max ?? 0) - min, given)
  return label ? `${label} (${points})` : points
}

/** The id of an instrument without the look that it was drawn in. */
const bare = (instrument = ''): string => instrument.replace(/-(stars|faces)$/, '')

/** What a response says, question by question, in the order of the survey. What is no longer asked has its id. */
export function saidIn(doc: ResponseDocument, { config, text }: Panel, locale: Locale, instruments: Known): Said[] {
  const survey = config.surveys.find(({ id }) => id === doc.survey)
  const given: Words = { locale, instruments, text: (one) => text(one, doc.answers) }
  const order = survey?.questions.map(({ id }) => id) ?? []
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return Object.entries(doc.answers)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, answer]) => {
      const asked = doc.asked[id]
      const question =
        survey?.questions.find((one) => one.id === id) ?? ({ id, type: asked?.type ?? 'text' } as Question)
      const subject = given.text((question as { subject?: string }).subject) || '{brand}'
      const standard = instruments[bare(asked?.instrument)]?.text.replace('{subject}', () => subject)
      return {
        id,
        asked: given.text(question.text) || given.text(standard) || id,
        answer: words(question, answer, doc, given),
      }
    })
}
