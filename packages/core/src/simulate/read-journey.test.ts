import { expect, it } from 'vitest'
import { JourneyError } from './journey-error'
import { readJourney } from './read-journey'

function problemsOf(text: string): string[] {
  try {
    readJourney(text)
    return []
  } catch (thrown) {
    if (!(thrown instanceof JourneyError)) throw thrown
    return thrown.message.split('\n')
  }
}

it('reads every kind of line, empty lines and comments', () => {
  const acts = [
    { page: '/' },
    { event: 'order_placed', props: { total: 42 } },
    { identify: 'u_1', traits: { plan: 'pro' } },
    { account: 'a_1', traits: { size: 3 } },
    { click: '#buy' },
    { visible: '#pricing' },
    { scroll: 60 },
    { answer: { score: 4 } },
    { dismiss: true },
    { reload: true },
    { visit: true },
  ]
  const text = acts.map((act, i) => JSON.stringify({ at: `${i}s`, $comment: 'x', ...act })).join('\n\n')
  expect(readJourney(text)).toEqual({ steps: acts.map((act, i) => ({ atMs: i * 1000, act, line: 2 * i + 1 })) })
})

it('counts ISO times from the first', () => {
  const text = `{ "at": "2026-01-01T00:00:00Z", "visit": true }
    { "at": "1m", "reload": true }
    { "at": "2026-01-01T02:00:00+01:00", "dismiss": true }`
  const { startsAt, steps } = readJourney(text)
  expect(startsAt).toBe(Date.UTC(2026, 0, 1))
  expect(steps.map(({ atMs }) => atMs)).toEqual([0, 6e4, 36e5])
})

it.each([
  [
    '{ "at": "1s", "evnt": "a" }',
    'line 1, /evnt: found "evnt", allowed: at, page, event, identify, account, click, visible, scroll, answer, dismiss, reload, visit, props, traits (did you mean event?)',
  ],
  [
    '\n{ "at": "soon", "visit": true }',
    'line 2, /at: found "soon", allowed: a duration from the start ("90s", "30d") or an ISO time with its zone ("2026-11-25T09:00:00Z")',
  ],
  ['{ "visit": true }', 'line 1, /at: found nothing, allowed: a duration'],
  ['{ "at": "2026-01-01T00:00", "visit": true }', 'an ISO time with its zone'],
  [
    '{ "at": "2s", "visit": true }\n{ "at": "1s", "visit": true }',
    'line 2, /at: found "1s", allowed: a time not before that of line 1',
  ],
  [
    '{ "at": "2s", "visit": true }\n{ "at": "2026-01-01T00:00:00Z", "visit": true }',
    'line 2, /at: found "2026-01-01T00:00:00Z", allowed: a duration, as on the first line',
  ],
  ['{ "at": "1s" }', 'line 1, /: found {"at":"1s"}, allowed: an object with one of page, event'],
  [
    '{ "at": "1s", "visit": true, "event": "a" }',
    'line 1, /visit: found true, allowed: one thing a line: this one has event as well',
  ],
  ['{ "at": "1s", "scroll": 101 }', 'line 1, /scroll: found 101, allowed: a percentage, 0 to 100'],
  ['{ "at": "1s", "page": "docs" }', 'line 1, /page: found "docs", allowed: a path that begins with /'],
  ['{ "at": "1s", "dismiss": 1 }', 'line 1, /dismiss: found 1, allowed: true'],
  [
    '{ "at": "1s", "event": "a", "traits": {} }',
    'line 1, /traits: found {}, allowed: nothing here: traits go with identify or account',
  ],
  ['{ "at": "1s", "event": "a", "props": 1 }', 'line 1, /props: found 1, allowed: an object'],
  ['[]', 'line 1, /: found [], allowed: an object'],
  ['{ "at": ', 'line 1, /: found { "at":, allowed: JSON ('],
])('says what is wrong with %s', (text, message) => {
  const problems = problemsOf(text)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(message)
})

it('names every bad line', () => {
  expect(problemsOf('{ "at": "1s", "scroll": -1 }\n{ "at": "2s", "click": "" }')).toEqual([
    'line 1, /scroll: found -1, allowed: a percentage, 0 to 100',
    'line 2, /click: found "", allowed: a text that is not empty',
  ])
})
