import {
  type Asked,
  type ExperienceQuestion,
  type Question,
  questionTypes,
  type ResponseDocument,
  type Survey,
} from '@earshot/schema'
import type { Engine } from '../engine'
import { isStaff } from '../gate/is-staff'
import { momentOf } from '../moments/of'
import { written } from '../moments/written'
import { VERSION } from '../version'
import { isAnonymous } from './is-anonymous'
import { isMasked } from './is-masked'
import { type Plain, plainId } from './plain'
import type { RunState } from './reduce'

/** What stays the same over all revisions of a document. */
export type Opening = Omit<ResponseDocument, 'rev' | 'status' | 'answers' | 'asked' | 'updatedAt' | 'msToAnswer'>

const MODIFIERS = new Set(['delay', 'times', 'next'])

/** The fixed part of the document of a display that begins now. */
export function opening(
  engine: Engine,
  survey: Survey,
  id: string,
  client: ResponseDocument['client'],
  path: string,
  traits: Plain['traits'],
  eraseHash?: string,
): Opening {
  const { config, platform, person, consent, memory } = engine
  const page = platform.page()
  const stage = config.journey?.find(({ touchpoints }) => touchpoints.some((point) => point.id === survey.touchpoint))
  const moment = written(momentOf(config, survey))
  return {
    id,
    project: config.project,
    survey: survey.id,
    surveyVersion: survey.version ?? 1,
    wave: survey.wave ?? null,
    journey: {
      stage: stage?.id,
      touchpoint: survey.touchpoint,
      moment: moment && Object.fromEntries(Object.entries(moment).filter(([key]) => !MODIFIERS.has(key))),
    },
    shownAt: new Date(platform.now()).toISOString(),
    person: isAnonymous(engine)
      ? { traits }
      : { id: plainId(person.id), anonymousId: memory?.anonymousId, traits, account: plainId(person.account) },
    context: { path, locale: platform.locales()[0], device: page.device, dir: page.dir },
    sampling: { rate: survey.sample ?? 1 },
    consent,
    client,
    eraseHash,
    sdk: `earshot/${VERSION}`,
    test: !!config.test || (config.staff !== 'ignore' && isStaff(engine.facts())),
  }
}

/** The fixed part of a document that was written before. */
export function openingOf(doc: ResponseDocument): Opening {
  const { rev, status, answers, asked, updatedAt, msToAnswer, ...fixed } = doc
  return fixed
}

/** How a question was asked, as far as its type tells; the interface knows wording, locale and layout. */
export function askedAs(question: Question, presented: Partial<Asked> = {}): Asked {
  const type = questionTypes[question.type]
  const [min, max] = type?.scale?.(question) ?? []
  const { wording, ...put } = presented
  const instrument = question.text ? undefined : type?.instrument?.(question)
  // What is undefined is not there, once it is JSON.
  const { pair } = question as ExperienceQuestion
  const mask = isMasked(question) ? undefined : false
  return { type: question.type, min, max, instrument, wording: instrument ? wording : undefined, pair, mask, ...put }
}

/** A revision: the opening and the state, nothing else. */
export function revision(
  opened: Opening,
  state: RunState,
  survey: Survey,
  presented: (question: Question, runId: string) => Partial<Asked>,
  at: { rev: number; now: number; msToAnswer: number | undefined },
): ResponseDocument {
  return {
    ...opened,
    rev: at.rev,
    status: state.status,
    answers: state.answers,
    asked: Object.fromEntries(
      survey.questions
        .filter(({ id }) => state.seen.includes(id))
        .map((question) => [question.id, askedAs(question, presented(question, opened.id))]),
    ),
    updatedAt: new Date(at.now).toISOString(),
    msToAnswer: at.msToAnswer,
  }
}
