import { type Answer, type Question, questionTypes, type Survey } from '@earshot/schema'
import { courses } from './courses'
import { sinceDay } from './days'
import { normal, type Person, type Random } from './population'
import { verbatimsFor } from './verbatims'

/** Width of the scores, as a share of the scale. */
const SPREAD = 0.24
/** Share of people who write something. */
const WRITES = 0.55
/** Days before the end from which the delivery is what more and more people write about. */
const DELIVERY_RISES = 18
/** Share of people who allow an answer, where they are asked. */
const ALLOWS = 0.4

/** What an answer depends on. */
interface Asking {
  survey: Survey
  question: Question
  person: Person
  /** Share of the time that has passed, 0 … 1. */
  when: number
  /** What was answered before. */
  answers: { readonly [question: string]: Answer }
}

function scoreFor({ survey, question, person, when }: Asking, random: Random): number {
  const course = courses[survey.id as keyof typeof courses]
  const [min, max] = questionTypes[question.type]!.scale!(question)
  const { role, plan, segment, device } = person
  const effect = [role, plan, segment, device].reduce((sum, value) => sum + (course.effects?.[value] ?? 0), 0)
  const step = course.step && when >= sinceDay(course.step.daysBefore) ? course.step.by : 0
  const shift = 0.5 * person.mood + effect + step + (course.trend ?? 0) * (when - 0.5) + 0.85 * normal(random)
  return Math.min(max, Math.max(min, Math.round(min + (max - min) * (course.mean + SPREAD * shift))))
}

/** Whether the survey's score is in the lower seven tenths of its scale. */
function isLow({ survey, answers }: Asking): boolean {
  const [scored] = survey.questions as readonly [Question]
  const [min, max] = questionTypes[scored.type]!.scale!(scored)
  const score = answers[scored.id]
  return typeof score === 'number' && score < min + 0.7 * (max - min)
}

/** How likely each option is, for who is content and for who is not. */
const weights: { readonly [option: string]: readonly [low: number, high: number] } = {
  ...{ speed: [0.6, 0.3], packaging: [0.2, 0.5], driver: [0.1, 0.4], news: [0.5, 0.15], costs: [0.25, 0.2] },
  ...{ price: [8, 3], amount: [6, 3], quality: [3, 0.5], delivery: [4, 0.5], alternative: [2, 1], need: [1, 6] },
}

function choiceFor(options: readonly { id: string }[], low: boolean, random: Random): string {
  const own = options.map(({ id }) => [id, weights[id]?.[low ? 0 : 1] ?? 1] as const)
  let rest = random() * own.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [id, weight] of own) {
    rest -= weight
    if (rest < 0) return id
  }
  return 'other'
}

function wordsFor({ survey, person, when }: Asking, low: boolean, random: Random): string | undefined {
  const isRising = survey.id === 'relationship-nps' && when > sinceDay(DELIVERY_RISES) && random() < 0.7
  const words = verbatimsFor(isRising ? 'delivery-csat' : survey.id, person.locale, low || isRising)
  const draw = random()
  return words.length && draw < WRITES ? words[Math.floor((draw / WRITES) * words.length)] : undefined
}

/** What somebody answers; nothing where a question is passed over. */
export function drawAnswer(asking: Asking, random: Random): Answer | undefined {
  const { question } = asking
  const low = isLow(asking)
  if (question.type === 'text') return wordsFor(asking, low, random)
  if (question.type === 'choice') return choiceFor(question.options ?? [], low, random)
  if (question.type === 'choices')
    return question.options.map(({ id }) => id).filter((id) => random() < (weights[id]?.[low ? 0 : 1] ?? 0.3))
  if (question.type === 'consent') return random() < ALLOWS
  if (question.type === 'thumbs') return random() < (low ? 0.35 : 0.9) ? 1 : 0
  return scoreFor(asking, random)
}
