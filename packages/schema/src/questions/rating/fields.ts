import type { RatingQuestion } from '../../question'
import type { QuestionFields } from '../fields'
import { rating as type } from './type'

/** Points that a prompt has room for at 320 px, as many as Net Promoter's. */
const MOST_POINTS = 11
const FEWEST_POINTS = 2
/** More stars or faces can't be told apart, and do not fit. */
const MOST_DRAWN = 7

export const rating: QuestionFields = {
  fields: {
    min: 'whole',
    max: 'whole',
    labels: 'text[]',
    look: '=numbers,labels,stars,faces',
    subject: 'text',
    instrument: '=seq,umux-lite-capabilities,umux-lite-ease,disconfirmation,trust',
  },
  answer: 'number',
  check(question, report) {
    const { instrument, labels, look } = question as RatingQuestion
    const [min, max] = type.scale!(question)
    const points = max - min + 1
    const isDrawn = look === 'stars' || look === 'faces'
    const most = isDrawn ? MOST_DRAWN : MOST_POINTS
    for (const end of ['min', 'max'] as const)
      if (instrument && (question as RatingQuestion)[end] !== undefined)
        report(`/${end}`, (question as RatingQuestion)[end], `nothing: ${instrument} has its own scale`)
    if (points < FEWEST_POINTS || points > most)
      report('/max', max, `a whole number from ${min + FEWEST_POINTS - 1} to ${min + most - 1}`)
    else if (labels && labels.length !== points && labels.length !== FEWEST_POINTS)
      report('/labels', labels, `${points} texts, one for each point, or ${FEWEST_POINTS} for the ends`)
    if (look === 'labels' && labels?.length !== points && !instrument)
      report('/labels', labels, `${points} texts, one for each point`)
  },
}
