import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

it('has five numbers, and the ends their words', async () => {
  const { names, inputs, answer, asked, loads, all } = await openQuestion({
    id: 'q',
    type: 'rating',
    labels: ['Bad', 'Good'],
  })
  expect(names()).toEqual(['1, Bad', '2', '3', '4', '5, Good'])
  expect(all('i').map(({ textContent }) => textContent)).toEqual(['Bad', 'Good'])
  inputs()[3]!.click()
  expect([answer(), asked.layout, loads]).toEqual([4, 'row', 0])
})

it('goes from where to where the survey says', async () => {
  const { names } = await openQuestion({ id: 'q', type: 'rating', min: 0, max: 3 })
  expect(names()).toEqual(['0', '1', '2', '3'])
})

it('has a row of words where every point has a label', async () => {
  const { names, asked } = await openQuestion({ id: 'q', type: 'rating', max: 3, labels: ['Bad', 'So-so', 'Good'] })
  expect([names(), asked.layout]).toEqual([['Bad', 'So-so', 'Good'], 'column'])
})

it('draws stars and faces, named by their words or numbers', async () => {
  const stars = await openQuestion({ id: 'q', type: 'csat', look: 'stars' })
  expect(stars.names()).toEqual([
    'Very dissatisfied',
    'Dissatisfied',
    'Neither satisfied nor dissatisfied',
    'Satisfied',
    'Very satisfied',
  ])
  expect([stars.all('label svg').length, stars.asked.layout, stars.loads]).toEqual([5, 'row', 1])
  const faces = await openQuestion({ id: 'q', type: 'rating', look: 'faces', labels: ['Bad', 'Good'] })
  expect(faces.names()).toEqual(['1, Bad', '2', '3', '4', '5, Good'])
  const mouths = faces.all('label path').map((path) => path.getAttribute('d'))
  expect(new Set(mouths).size).toBe(5)
})

it('takes wording and scale of a standard instrument', async () => {
  const seq = await openQuestion({ id: 'q', type: 'rating', instrument: 'seq' })
  expect(seq.words(seq.root.querySelector('h2'))).toBe('Overall, how difficult or easy was the task to complete?')
  expect(seq.names()).toEqual(['1, Very difficult', '2', '3', '4', '5', '6', '7, Very easy'])
  expect([seq.asked.wording, seq.loads]).toEqual([1, 1])
  const other = await openQuestion({ id: 'q', type: 'rating', instrument: 'disconfirmation', subject: 'the tour' })
  expect(other.words(other.root.querySelector('h2'))).toBe('Compared with what you expected, the tour was…')
  expect(other.names()).toEqual(['Much worse', 'Worse', 'As expected', 'Better', 'Much better'])
})

it('speaks English all through where the instrument does', async () => {
  const { root, words, asked } = await openQuestion({ id: 'q', type: 'rating', instrument: 'trust' }, 'ar')
  expect([words(root.querySelector('.main')), asked.locale, root.querySelector('section')!.dir]).toEqual([
    'Send',
    'en',
    'ltr',
  ])
  const own = await openQuestion({ id: 'q', type: 'rating', text: 'كيف؟' }, 'ar')
  expect([own.words(own.root.querySelector('.main')), own.asked.locale]).toEqual(['إرسال', 'ar'])
})
