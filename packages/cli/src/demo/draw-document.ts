import type { Answer, Asked, Question, ResponseDocument, Status, Survey } from '@earshot/schema'
import { questionTypes } from '@earshot/schema'
import { demoConfig } from './config'
import { courses } from './courses'
import { DAYS, sinceDay } from './days'
import { drawAnswer } from './draw-answer'
import type { Person, Random } from './population'

const DAY_MS = 864e5

/** Share of each end among displays; the rest is ignored. */
const COMPLETED = 0.3
const STARTED = 0.08
const DISMISSED = 0.2
/** The checkout asked in other words until so many days before the end. */
const REWORDED = 60
/** Share of answers that come sooner than anybody reads. */
const HASTY = 0.025

function askedOf(question: Question, locale: string): Asked {
  const type = questionTypes[question.type]
  const [min, max] = type?.scale?.(question) ?? []
  const instrument = question.text ? undefined : type?.instrument?.(question)
  const scale = min === undefined ? {} : { min, max, layout: 'row' }
  const pair = 'pair' in question && question.pair ? { pair: question.pair } : {}
  return { type: question.type, ...scale, ...(instrument && { instrument, wording: 1 }), locale, ...pair }
}

function statusFor(draw: number, { completes = COMPLETED }: { completes?: number }): Status {
  if (draw < completes) return 'completed'
  if (draw < completes + STARTED) return 'started'
  return draw < completes + STARTED + DISMISSED ? 'dismissed' : 'ignored'
}

/** Whether a question follows from the answers so far: the demo's conditions are all `lte` of the score. */
function isReached({ if: condition }: Question, answers: { readonly [question: string]: Answer }): boolean {
  return Object.entries(condition ?? {}).every(([fact, test]) => {
    const answer = answers[fact.replace('answers.', '')]
    return typeof answer === 'number' && answer <= (test as { lte: number }).lte
  })
}

/** What a person of a display needs besides the draws. */
interface Display {
  survey: Survey
  person: Person
  id: string
  seq: number
  /** The end of the last day, in milliseconds since 1970. */
  endAt: number
  /** When within the data set, 0 … 1, and how much later in milliseconds: a step's second half follows its first. */
  at?: { when: number; laterMs: number }
}

/** Whether a person comes by a survey's moment and is in its sample. */
export const isAsked = ({ id, sample = 1 }: Survey, random: Random): boolean =>
  random() < courses[id as keyof typeof courses].reach * sample

/** Answers to the questions that were reached, in their order. */
function answer({ survey, person }: Display, status: Status, when: number, random: Random) {
  const answers: { [question: string]: Answer } = {}
  const asked: { [question: string]: Asked } = {}
  const isGiving = status === 'completed' || status === 'started'
  for (const [place, question] of survey.questions.entries()) {
    if (place > 0 && (!isGiving || !isReached(question, answers))) continue
    asked[question.id] = askedOf(question, person.locale)
    // Who has only started gave the first answer and left.
    if (!isGiving || (status === 'started' && place > 0)) continue
    const given = drawAnswer({ survey, question, person, when, answers }, random)
    if (given !== undefined) answers[question.id] = given
  }
  return { answers, asked }
}

/** One display, from what is shown to how it ends; labelled as synthetic in three places. */
export function drawDocument(display: Display, random: Random): ResponseDocument {
  const { survey, person, id, seq, endAt, at } = display
  const course = courses[survey.id as keyof typeof courses]
  const when = at?.when ?? random()
  const shownAt = Math.min(endAt - 1, Math.floor(endAt - DAYS * DAY_MS * (1 - when)) + (at?.laterMs ?? 0))
  const status = statusFor(random(), course)
  const { answers, asked } = answer(display, status, when, random)
  const isAnswered = Object.keys(answers).length > 0
  const msToAnswer = random() < HASTY ? 120 + Math.floor(random() * 150) : 1500 + Math.floor(random() * 14_000)
  const stage = demoConfig.journey.find(({ touchpoints }) => touchpoints.some((one) => one.id === survey.touchpoint))
  const { role, plan, segment, device, locale } = person
  const version = survey.version ?? 1
  return {
    id,
    rev: 1 + Object.keys(answers).length + (status === 'started' ? 0 : 1),
    project: demoConfig.project,
    survey: survey.id,
    surveyVersion: when < sinceDay(REWORDED) ? Math.max(1, version - 1) : version,
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
      traits: { synthetic: true, role, plan, segment, ...(person.isStaff && { staff: true }) },
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
