import { durationMs } from '@earshot/schema'
import { error, type Finding, type Rule, warning } from '../finding'
import { join, own, type Place, surveysIn, textOf } from '../places'

const json = (value: unknown) => JSON.stringify(value)

/** The end of a day or a time, in milliseconds since 1970; a day without a time ends with it. */
function endOf(text: string): number {
  const at = Date.parse(text)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? at + durationMs('1d') : at
}

function schedule({ pointer, value }: Place, now: number): Finding[] {
  const from = textOf(own(value, 'schedule'), 'from')
  const to = textOf(own(value, 'schedule'), 'to')
  if (to === undefined || Number.isNaN(endOf(to))) return []
  const at = join(join(pointer, 'schedule'), 'to')
  if (from !== undefined && Date.parse(from) >= endOf(to))
    return [
      error(at, `the survey ends before it begins, on ${from}`, { found: json(to), allowed: `a date after ${from}` }),
    ]
  return endOf(to) <= now ? [warning(at, `the schedule is over since ${to}: the survey is asked no more`)] : []
}

/** Numbers that let nobody be asked. */
export const limitsAt =
  (now: number): Rule =>
  (config) => [
    ...['perSession', 'perYear']
      .filter((key) => own(own(config, 'pacing'), key) === 0)
      .map((key) =>
        warning(`/pacing/${key}`, 'no survey ever appears by itself', { found: '0', allowed: 'a whole number from 1' }),
      ),
    ...surveysIn(config).flatMap((survey) => [
      ...(own(survey.value, 'sample') === 0
        ? [
            warning(join(survey.pointer, 'sample'), 'nobody is in the sample: the survey is never asked by itself', {
              found: '0',
              allowed: 'a share above 0',
            }),
          ]
        : []),
      ...(own(own(survey.value, 'frequency'), 'max') === 0
        ? [
            error(`${survey.pointer}/frequency/max`, 'the survey may never be shown by itself', {
              found: '0',
              allowed: 'a whole number from 1',
            }),
          ]
        : []),
      ...schedule(survey, now),
    ]),
  ]
