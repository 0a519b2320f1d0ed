import { render } from 'preact'
import { expect, test } from 'vitest'
import { Many } from './many'

function shown(chosen: readonly string[]) {
  const place = document.createElement('div')
  document.body.append(place)
  const told: (readonly string[])[] = []
  const values = [
    ['mobile', 'phone'],
    ['desktop', 'desktop'],
    ['tablet', 'tablet'],
  ] as const
  render(
    <Many name="Device" words="all devices" values={values} chosen={chosen} choose={(next) => told.push(next)} />,
    place,
  )
  return { place, told, boxes: [...place.querySelectorAll('input')] }
}

test('ticking adds a value in the order of the list, unticking takes it away', () => {
  const { boxes, told } = shown(['desktop'])
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true, false])
  boxes[0]?.click()
  boxes[1]?.click()
  expect(told).toEqual([['mobile', 'desktop'], []])
})

test('all can be shown again, once anything is left out', () => {
  const { place, told } = shown(['tablet'])
  place.querySelector('button')?.click()
  expect(told).toEqual([[]])
  expect(shown([]).place.querySelector('button')?.disabled).toBe(true)
})

test('it is named, and says what is chosen', () => {
  expect(shown([]).place.querySelector('summary')?.textContent).toBe('Device: all devices')
})
