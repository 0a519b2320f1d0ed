import {
  type Asked,
  type Question,
  questionTypes,
  type ResponseDocument,
  type Status,
  type Survey,
} from '@earshot/schema'
import { demoConfig } from './config'
import { normal, type Person, type Random } from './population'
import { verbatimsFor } from './verbatims'

const DAY_MS = 864e5
/** Days of the data set. */
export const DAYS = 90

/** How a touchpoint does, in standard deviations, and what it is like for whom. */
interface Course {
  /** Share of people who come by. */
  reach: number
  /** Mean of the score, as a share of its scale. */
  mean: number
  /** What it is worse or better by for these. */
  effects?: { readonly [value: string]: number }
  /** What it changes by from the first day to the last. */
  trend?: number
}

/** Survey → what happens there: something to see in every split, and in time. */
const courses: { readonly [survey in (typeof demoConfig.surveys)[number]['id']]: Course } = {
  'search-ces': { reach: 0.9, mean: 0.68, effects: { restaurant: -0.5 } },
  'guide-csat': { reach: 0.5, mean: 0.8, effects: { tablet: 0.2 } },
  'checkout-csat': { reach: 0.6, mean: 0.74, effects: { mobile: -0.45, desktop: 0.25 }, trend: 0.7 },
  'delivery-csat': { reach: 0.5, mean: 0.7, effects: { office: 0.3 }, trend: -0.5 },
  'setup-ces': { reach: 0.3, mean: 0.72, effects: { admin: -0.4, team: 0.2 } },
  'support-ces': { reach: 0.2, mean: 0.58, effects: { free: -0.4, team: 0.4 } },
  'leaving-nps': { reach: 0.06, mean: 0.45 },
  'relationship-nps': { reach: 0.8, mean: 0.76, effects: { household: 0.1, restaurant: -0.3 } },
}

/** Width of the scores, as a share of the scale. */
const SPREAD = 0.24
/** Share of each end among displays; the rest is ignored. */
const COMPLETED = 0.3
const STARTED = 0.08
const DISMISSED = 0.2
const WRITES = 0.55

function askedOf(question: Question, locale: string): Asked {
  const type = questionTypes[question.type]
  const [min, max] = type?.scale?.(question) ?? []
  const instrument = question.text ? undefined : type?.instrument?.(question)
  const scale = min === undefined ? {} : { min, max, layout: 'row' }
  return { type: question.type, ...scale, ...(instrument && { instrument, wording: 1 }), locale }
}

function statusFor(draw: number): Status {
  if (draw < COMPLETED) return 'completed'
  if (draw < COMPLETED + STARTED) return 'started'
  return draw < COMPLETED + STARTED + DISMISSED ? 'dismissed' : 'ignored'
}

function scoreFor(question: Question, course: Course, person: Person, when: number, random: Random): number {
  const [min, max] = questionTypes[question.type]!.scale!(question)
  const { role, plan, segment, device } = person
  const effect = [role, plan, segment, device].reduce((sum, value) => sum + (course.effects?.[value] ?? 0), 0)
  const shift = 0.5 * person.mood + effect + (course.trend ?? 0) * (when - 0.5) + 0.85 * normal(random)
  return Math.min(max, Math.max(min, Math.round(min + (max - min) * (course.mean + SPREAD * shift))))
}

/** What a person of a display needs besides the draws. */
interface Display {
  survey: Survey
  person: Person
  id: string
  seq: number
  /** The end of the last day, in milliseconds since 1970. */
  endAt: number
}

/** Whether a person comes by a survey's moment and is in its sample. */
export const isAsked = ({ id, sample = 1 }: Survey, random: Random): boolean =>
  random() < courses[id as keyof typeof courses].reach * sample

/** One display, from what is shown to how it ends; labelled as synthetic in three places. */
export function drawDocument({ survey, person, id, seq, endAt }: Display, random: Random): ResponseDocument {
  const course = courses[survey.id as keyof typeof courses]
  const when = random()
  const shownAt = Math.floor(endAt - DAYS * DAY_MS * (1 - when))
  const status = statusFor(random())
  const [scored, text] = survey.questions as readonly [Question, Question?]
  const answers: { [question: string]: number | string } = {}
  const asked: { [question: string]: Asked } = { [scored.id]: askedOf(scored, person.locale) }
  if (status === 'completed' || status === 'started') {
    const score = scoreFor(scored, course, person, when, random)
    answers[scored.id] = score
    const limit = Object.values(text?.if ?? {}).map((test) => (test as { lte: number }).lte)[0] ?? Infinity
    if (text && score <= limit) {
      asked[text.id] = askedOf(text, person.locale)
      const [min, max] = questionTypes[scored.type]!.scale!(scored)
      const words = verbatimsFor(survey.id, person.locale, score < min + 0.7 * (max - min))
      const draw = random()
      if (status === 'completed' && words.length && draw < WRITES)
        answers[text.id] = words[Math.floor((draw / WRITES) * words.length)]!
    }
  }
  const isAnswered = Object.keys(answers).length > 0
  const msToAnswer = 1500 + Math.floor(random() * 14_000)
  const stage = demoConfig.journey.find(({ touchpoints }) => touchpoints.some((one) => one.id === survey.touchpoint))
  const { role, plan, segment, device, locale } = person
  return {
    id,
    rev: 1 + Object.keys(answers).length + (status === 'started' ? 0 : 1),
    project: demoConfig.project,
    survey: survey.id,
    surveyVersion: survey.version ?? 1,
    wave: null,
    status,
    answers,
    asked,
    journey: { ...(stage && { stage: stage.id }), ...(survey.touchpoint && { touchpoint: survey.touchpoint }) },
    shownAt: new Date(shownAt).toISOString(),
    updatedAt: new Date(Math.min(endAt, shownAt + msToAnswer + 4000)).toISOString(),
    ...(isAnswered && { msToAnswer }),
    person: {
      id: person.id,
      anonymousId: person.anonymousId,
      traits: { synthetic: true, role, plan, segment },
      account: person.account,
    },
    context: { path: `/${survey.touchpoint ?? ''}`, locale, device, dir: locale === 'ar' ? 'rtl' : 'ltr' },
    sampling: { rate: survey.sample ?? 1 },
    consent: 'granted',
    client: { id: person.anonymousId, seq },
    sdk: 'earshot-demo/1',
    test: true,
  }
}
