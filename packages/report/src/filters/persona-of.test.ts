import { expect, test } from 'vitest'
import { personaOf } from './persona-of'

const office = {
  id: 'o',
  title: 'Office',
  text: null,
  where: { device: ['desktop', 'tablet'], 'user.role': ['manager'] },
}

test('filters are a persona’s in any order, and nobody’s with one more or less', () => {
  const where = { 'user.role': ['manager'], device: ['tablet', 'desktop'] }
  expect(personaOf(where, [office])).toBe(office)
  expect(personaOf({ ...where, locale: ['de'] }, [office])).toBeUndefined()
  expect(personaOf({ device: ['desktop', 'tablet'] }, [office])).toBeUndefined()
  expect(personaOf({}, [office])).toBeUndefined()
})
