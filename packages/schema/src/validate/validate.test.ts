import { describe, expect, it } from 'vitest'
import { problemText } from './problem'
import { validate } from './validate'

const survey = { id: 'a', moment: 'x', questions: [{ id: 'q', type: 'nps' }] }
const config = (more: object) => ({ earshot: 1, project: 'shop', surveys: [survey], ...more })
const problems = (given: unknown) => validate(given).map(problemText)

describe('validate', () => {
  it('names the place, what stands there, and what may', () => {
    expect(problems(config({ surveys: [{ ...survey, sample: 2 }] }))).toEqual([
      '/surveys/0/sample: found 2, allowed: a number from 0 to 1',
    ])
    expect(problems({ earshot: 1, surveys: [] })).toEqual([
      '/project: found nothing, allowed: an id: 1 to 64 of letters, digits, . _ : -',
    ])
    expect(problems(config({ pacing: { cooldown: 30 } }))).toEqual([
      '/pacing/cooldown: found 30, allowed: a duration like 500ms, 2s, 10m, 3h, 30d',
    ])
  })

  it('suggests the nearest key and word', () => {
    expect(problems(config({ them: { name: 'calm' } }))[0]).toContain('/them: found "them"')
    expect(problems(config({ them: { name: 'calm' } }))[0]).toContain('(did you mean theme?)')
    expect(problems(config({ surveys: [{ ...survey, questions: [{ id: 'q', type: 'cast' }] }] }))[0]).toContain(
      '(did you mean csat?)',
    )
    expect(problems(config({ theme: { scheme: 'drak' } }))[0]).toContain('(did you mean dark?)')
  })

  it('goes on after the first problem and reaches into conditions', () => {
    const audience = { 'user.plan': { is: 'pro' }, all: [{ not: { colour: 'red' } }] }
    expect(validate(config({ surveys: [{ ...survey, audience, wave: 7 }] })).map(({ pointer }) => pointer)).toEqual([
      '/surveys/0/audience/user.plan/is',
      '/surveys/0/audience/all/0/not/colour',
      '/surveys/0/wave',
    ])
  })

  it('escapes keys in pointers', () => {
    expect(validate(config({ 'a/b~c': 1 }))[0]!.pointer).toBe('/a~1b~0c')
  })

  it('says what is wrong with anything that is no object, and with what is no JSON', () => {
    const circular: { self?: unknown } = {}
    circular.self = circular
    for (const none of [null, undefined, 7, 'x', [], true]) expect(validate(none)).toHaveLength(1)
    expect(validate(config({ project: circular }))[0]!.found).toBe('something that is not JSON')
    expect(validate(config({ project: () => 1 }))[0]!.found).toBe('function')
  })

  it('never takes a name of Object.prototype for a key or a type', () => {
    expect(validate(config({ constructor: 1 })).map(({ pointer }) => pointer)).toEqual(['/constructor'])
    expect(validate(config({ surveys: [{ ...survey, questions: [{ id: 'q', type: 'toString' }] }] }))).toHaveLength(1)
  })

  it('refuses to let a survey cover the page that nobody opened', () => {
    const modal = { ...survey, display: { as: 'modal' } }
    const journey = (moment: unknown) => [{ id: 'buy', touchpoints: [{ id: 'checkout', moment }] }]
    expect(problems(config({ surveys: [survey, modal] }))).toEqual([
      '/surveys/1/display/as: found "modal", allowed: popover, sheet, banner, inline, tab; or modal for a survey that the person opens: with "moment": { "manual": true }',
    ])
    const { moment: _, ...never } = modal
    expect(problems(config({ surveys: [never] }))).toEqual([])
    expect(problems(config({ surveys: [{ ...modal, moment: { manual: true } }] }))).toEqual([])
    const ofTouchpoint = [{ ...never, touchpoint: 'checkout' }]
    expect(problems(config({ surveys: ofTouchpoint, journey: journey('order_placed') }))).toHaveLength(1)
    expect(problems(config({ surveys: ofTouchpoint, journey: journey({ manual: true }) }))).toEqual([])
  })

  it('knows every place that a survey can have', () => {
    const at = (display: object) => problems(config({ surveys: [{ ...survey, display }] }))
    for (const as of ['popover', 'sheet', 'banner', 'inline', 'tab']) expect(at({ as })).toEqual([])
    for (const edge of ['top', 'bottom'])
      for (const position of [edge, `${edge}-start`, `${edge}-end`]) expect(at({ position })).toEqual([])
    for (const position of ['start', 'end']) expect(at({ position })).toEqual([])
    expect(at({ position: 'bottom-right' })[0]).toContain('(did you mean bottom')
    expect(at({ as: 'inline', target: ' ' })[0]).toContain('/display/target: found " ", allowed: a CSS selector')
    expect(at({ avoid: 7, zIndex: 1.5 })).toHaveLength(2)
  })
})
