import type { Config } from '@earshot/schema'
import { expect, test } from 'vitest'
import { parseRows, type Row } from '../data/row'
import type { MeasuredRow } from '../journey/state'
import { inBand } from '../metrics/banded'
import { nps } from '../metrics/nps'
import {
  bandsSentence,
  changeInBrief,
  changeSentence,
  funnelSentence,
  intervalSentence,
  sample,
  suppression,
} from './say'
import { testAnswerCommand } from './test-answer'

const about = { survey: 's', version: 1, question: 'q', metric: 'nps', group: {} }
const counts = { shown: 1204, started: 600, completed: 464, dismissed: 300, ignored: 200 }
const figures = { n: 100, value: 26, lo: 8.4, hi: 42.2, method: 'adjusted-wald', level: 0.95, suppressed: null }
const measured = parseRows({
  rows: [{ ...about, ...counts, ...figures, distribution: { 9: 52, 7: 22, 3: 26 } }],
})[0] as MeasuredRow
const held = (n: number, suppressed: string): Row => ({ ...measured, n, value: null, suppressed })

test('a figure is said with its interval and method', () => {
  expect(intervalSentence(measured, nps)).toBe('95% interval +8 to +42, adjusted Wald')
  expect(bandsSentence(measured, nps, (band) => inBand(measured.distribution, band))).toBe(
    '52% promoters, 22% passives, 26% detractors',
  )
  expect(sample(measured)).toBe('n 100')
  expect(sample({ ...measured, n: 12 })).toBe('n 12, few answers')
})

test('what is held back says why', () => {
  expect(suppression(held(3, 'fewer than 5 answers'))).toBe('Fewer than 5 answers')
  expect(suppression(held(7, 'fewer than 10 answers in a split'))).toBe('Fewer than 10 answers')
  expect(suppression(held(12, 'would give away a smaller group'))).toBe('Held back for a smaller group')
  expect(suppression(held(0, 'no answers'))).toBe('No answers yet')
})

test('displays are said with what became of them', () => {
  expect(funnelSentence(measured)).toBe('Of 1,204 displays, 464 were completed (39%)')
  expect(funnelSentence({ ...measured, shown: 1, completed: 1 })).toBe('Of 1 display, 1 was completed (100%)')
  expect(funnelSentence({ ...measured, shown: 0 })).toBe('Not shown to anybody yet')
})

test('a change is said in words, noise as no detectable change', () => {
  const difference = { value: 6, lo: 2, hi: 10, n: 900, method: 'adjusted-wald', level: 0.95, z: 3, p: 0.003 } as const
  expect(changeSentence({ verdict: 'higher', difference }, nps, 'October')).toBe('Higher than October (+6, +2 to +10)')
  expect(changeInBrief({ verdict: 'none', difference }, nps)).toBe('no detectable change')
  expect(changeSentence({ verdict: 'too few' }, nps, 'October')).toBe('Too few answers to compare with October')
})

test('the command of an empty report carries a whole, valid answer', () => {
  const survey = { id: 'checkout-csat', touchpoint: 'checkout', questions: [{ id: 'score', type: 'csat' }] } as const
  const config: Config = {
    earshot: 1,
    project: "tom's shop",
    collector: { url: '/v1/responses', key: 'pk_demo' },
    journey: [{ id: 'buy', touchpoints: [{ id: 'checkout' }] }],
    surveys: [survey],
  }
  const command = testAnswerCommand(
    config,
    survey,
    'http://localhost:4400/v1/responses',
    't_1',
    '2026-11-25T12:00:00.000Z',
  )
  expect(command).toMatch(/^curl 'http:\/\/localhost:4400\/v1\/responses' -H 'Content-Type: text\/plain' -d '\{/)
  const json = command.slice(command.indexOf("-d '") + 4, -1).replaceAll("'\\''", "'")
  expect(JSON.parse(json)).toMatchObject({
    key: 'pk_demo',
    responses: [
      {
        project: "tom's shop",
        answers: { score: 4 },
        asked: { score: { type: 'csat', min: 1, max: 5 } },
        journey: { stage: 'buy', touchpoint: 'checkout' },
        test: true,
      },
    ],
  })
})
