import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

const options = ['Price', 'Speed', 'Help'].map((text) => ({ id: text.toLowerCase(), text }))

const openRanking = async () => {
  const opened = await openQuestion({ id: 'q', type: 'ranking', options })
  const items = () => opened.all('li em').map(({ textContent }) => textContent!.slice(2))
  const button = (name: string, place: number) => opened.all<HTMLButtonElement>(`button[aria-label="${name}"]`)[place]!
  return { ...opened, items, button }
}

it('moves options up and down, and keeps focus on the button', async () => {
  const { items, button, answer, root, settle, loads } = await openRanking()
  expect([items(), answer(), loads]).toEqual([['Price', 'Speed', 'Help'], undefined, 1])
  const up = button('Move up', 2)
  up.click()
  await settle()
  expect([items(), answer()]).toEqual([
    ['Price', 'Help', 'Speed'],
    ['price', 'help', 'speed'],
  ])
  expect(root.activeElement).toBe(up)
  expect(root.getElementById(up.getAttribute('aria-describedby')!)!.textContent).toBe('2 Help')
  button('Move down', 0).click()
  expect(answer()).toEqual(['help', 'price', 'speed'])
})

it.each([
  ['en', 'Help, 2 of 3'],
  ['ar', `Help, ${(2).toLocaleString('ar')} من ${(3).toLocaleString('ar')}`],
])('says politely where an option has gone, in the numerals of the language: %s', async (locale, said) => {
  const { all, words, root, settle } = await openQuestion({ id: 'q', type: 'ranking', options }, locale)
  all<HTMLButtonElement>('li button:first-of-type')[2]!.click()
  await settle()
  expect(words(root.querySelector('[role=status]'))).toBe(said)
})

it('has no way beyond the ends; a press there says that the order is right', async () => {
  const { button, answer } = await openRanking()
  expect([button('Move up', 0), button('Move down', 2)].map((one) => one.getAttribute('aria-disabled'))).toEqual([
    'true',
    'true',
  ])
  button('Move up', 0).click()
  expect(answer()).toEqual(['price', 'speed', 'help'])
})

it('has no answer before one is given', async () => {
  const { send, error, root, settle, button } = await openRanking()
  send()
  await settle()
  expect([error(), root.activeElement]).toEqual(['Please answer this question.', button('Move up', 0)])
})
