import type { Config, ResponseDocument, Survey, WireRequest } from '@earshot/schema'
import { questionTypes } from '@earshot/schema'

function document(config: Config, survey: Survey, id: string, now: string): ResponseDocument {
  const scored = survey.questions.find((question) => questionTypes[question.type]?.scale)
  const [min, max] = (scored && questionTypes[scored.type]?.scale?.(scored)) ?? [0, 10]
  const stage = config.journey?.find(({ touchpoints }) => touchpoints.some((each) => each.id === survey.touchpoint))
  const journey = survey.touchpoint ? { stage: stage?.id, touchpoint: survey.touchpoint } : {}
  return {
    id,
    rev: 1,
    project: config.project,
    survey: survey.id,
    surveyVersion: survey.version ?? 1,
    wave: survey.wave ?? null,
    status: 'completed',
    answers: scored ? { [scored.id]: max - 1 } : {},
    asked: scored ? { [scored.id]: { type: scored.type, min, max } } : {},
    journey,
    shownAt: now,
    updatedAt: now,
    person: {},
    context: { locale: 'en', device: 'desktop' },
    sampling: { rate: 1 },
    consent: 'granted',
    client: { id: 'command-line', seq: 1 },
    sdk: 'curl',
    test: true,
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The one command that sends a test answer to a survey, for a POSIX shell. Sent twice it counts once. */
export function testAnswerCommand(config: Config, survey: Survey, endpoint: string, id: string, now: string): string {
  const sinks = Array.isArray(config.collector) ? config.collector : [config.collector]
  const key: string | undefined = sinks.find((sink) => sink?.key)?.key
  const request: WireRequest = {
    earshot: 1,
    key,
    sentAt: now,
    batch: id,
    responses: [document(config, survey, id, now)],
  }
  return `curl ${quoted(endpoint)} -H 'Content-Type: text/plain' -d ${quoted(JSON.stringify(request))}`
}
