import { expect, it } from 'vitest'
import { fill } from './fill'

it('fills the places by name', () => expect(fill('{step} of {steps}', { step: 2, steps: 3 })).toBe('2 of 3'))
it('takes values as they are, dollar signs included', () =>
  expect(fill('{title}.', { title: '$& {step}' })).toBe('$& {step}.'))
