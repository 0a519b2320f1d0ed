import ar from '@earshot/locales/ar'
import en from '@earshot/locales/en'
import type { Survey } from '@earshot/schema'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { galleryRun } from '../gallery/run'
import { more } from './more'
import { place } from './place'
import { createSurface } from './surface'

const score = { id: 'score', type: 'nps' } as const
const why = { id: 'why', type: 'text', text: 'Why?', hint: 'In your words' } as const

const opened: (() => void)[] = []

async function show(survey: Partial<Survey>, setting: Parameters<typeof galleryRun>[1] & { locale?: string } = {}) {
  const whole: Survey = { id: 'test', questions: [score], ...survey }
  const surface = createSurface({
    locales: [en],
    languageFor: ([tag]) => tag ?? 'en',
    loadLocale: async () => ar,
    loadMore: async () => more,
    loadPlace: async () => place,
    loadTheme: () => '',
  })
  const config = { earshot: 1, project: 'test', collector: { url: '/v1/responses' }, surveys: [whole] } as const
  const { asked, open } = await surface.prepare({ config, survey: whole, locales: [setting.locale ?? 'en'] })
  const { run, calls } = galleryRun(whole, setting)
  const close = open(run)
  opened.push(close)
  // It comes into the page in a task of its own.
  await vi.advanceTimersByTimeAsync(0)
  const root = document.body.lastElementChild!.shadowRoot!
  const card = root.querySelector('section')!
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find(
      (one) => (one.ariaLabel ?? one.getAttribute('aria-label') ?? one.textContent) === name,
    )!
  const radios = () => [...root.querySelectorAll<HTMLInputElement>('[type=radio]')]
  const press = (key: string, target: Element = root.activeElement ?? document.body, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    )
  return { root, card, run, calls, close, asked, button, radios, press }
}

const settle = () => vi.advanceTimersByTimeAsync(10)

beforeEach(() => {
  vi.useFakeTimers()
  document.body.replaceChildren(Object.assign(document.createElement('input'), { id: 'host' }))
})
afterEach(() => {
  for (const close of opened.splice(0)) close()
  vi.useRealTimers()
})

it('taken away before it has come into the page, stays away', async () => {
  const surface = createSurface({
    locales: [en],
    loadLocale: async () => en,
    loadMore: async () => more,
    loadPlace: async () => place,
    loadTheme: () => '',
  })
  const survey: Survey = { id: 'test', questions: [score] }
  const { open } = await surface.prepare({
    config: { earshot: 1, project: 'test', surveys: [survey] },
    survey,
    locales: [],
  })
  open(galleryRun(survey).run)()
  await settle()
  expect(document.querySelector('earshot-root')).toBeNull()
})

it('is a region named by its first question, at the end of the body', async () => {
  const { card } = await show({})
  expect(document.body.lastElementChild!.localName).toBe('earshot-root')
  expect([
    card.getAttribute('role'),
    card.getAttribute('aria-label'),
    card.getAttribute('lang'),
    card.getAttribute('dir'),
  ]).toEqual(['region', 'How likely is it that you would recommend Acme to a friend or colleague?', 'en', 'ltr'])
})

it('is named by the title of its survey, if it has one', async () =>
  expect((await show({ title: 'About {brand}' })).card.getAttribute('aria-label')).toBe('About Acme'))

it('is a dialog that takes focus when it was asked for, and gives it back', async () => {
  document.getElementById('host')!.focus()
  const { card, root, press } = await show({}, { invited: true })
  await settle()
  expect([card.getAttribute('role'), root.activeElement]).toEqual(['dialog', card])
  press('Escape')
  await vi.advanceTimersByTimeAsync(200)
  expect(document.querySelector('earshot-root')).toBeNull()
})

it('leaves focus where it is', async () => {
  document.getElementById('host')!.focus()
  await show({})
  await settle()
  expect(document.activeElement!.id).toBe('host')
})

it('says once that it is there', async () => {
  const { root } = await show({})
  const status = root.querySelector('[role=status]')!
  expect(status.textContent).toBe('')
  await vi.advanceTimersByTimeAsync(400)
  expect(status.textContent).toBe(
    'How likely is it that you would recommend Acme to a friend or colleague? Optional. Press F6 to go to it.',
  )
  await vi.advanceTimersByTimeAsync(6000)
  expect(status.textContent).toBe('')
})

it('lets what was said since stand', async () => {
  const options = ['price', 'help'].map((id) => ({ id, text: id }))
  const { root } = await show({ questions: [{ id: 'order', type: 'ranking', options }] })
  await vi.advanceTimersByTimeAsync(5000)
  root.querySelectorAll<HTMLButtonElement>('li button:first-of-type')[1]!.click()
  await vi.advanceTimersByTimeAsync(5000)
  expect(root.querySelector('[role=status]')!.textContent).toBe('help, 1 of 2')
})

it('names the ends of a scale with their words, chooses nothing by itself', async () => {
  const { root, radios } = await show({})
  const names = radios().map((radio) => radio.getAttribute('aria-label') ?? radio.parentElement!.textContent)
  expect(names).toEqual(['0, Not at all likely', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10, Extremely likely'])
  expect(radios().some(({ checked }) => checked)).toBe(false)
  expect(root.querySelector('[role=radiogroup]')!.getAttribute('aria-labelledby')).toBe('q')
})

it('names every point of a labelled scale, and asks about the subject or the brand', async () => {
  const { root, radios } = await show({ questions: [{ id: 'score', type: 'csat', subject: 'checkout' }] })
  expect(root.querySelector('h2')!.textContent).toBe('Overall, how satisfied are you with checkout?')
  expect(radios().map((radio) => radio.parentElement!.textContent)).toEqual(en.instruments['csat-5'].labels)
  const other = await show({ questions: [{ id: 'score', type: 'csat' }] })
  expect(other.card.getAttribute('aria-label')).toBe('Overall, how satisfied are you with Acme?')
})

it('has seven points of effort, or five with words', async () => {
  expect((await show({ questions: [{ id: 'score', type: 'ces' }] })).radios()).toHaveLength(7)
  const five = await show({ questions: [{ id: 'score', type: 'ces', scale: 5 }] })
  expect(five.radios().map((radio) => radio.parentElement!.textContent)).toEqual(en.instruments['ces-5'].labels)
})

it('chooses by digits, Home and End', async () => {
  const { radios, press, run } = await show({})
  radios()[0]!.focus()
  const chosen = () => run.answers.value.score
  press('7')
  expect(chosen()).toBe(7)
  await vi.advanceTimersByTimeAsync(600)
  press('1')
  expect(chosen()).toBe(1)
  press('0')
  expect(chosen()).toBe(10)
  press('Home')
  expect(chosen()).toBe(0)
  press('End')
  expect(chosen()).toBe(10)
  await vi.advanceTimersByTimeAsync(600)
  press('3', undefined, { ctrlKey: true })
  expect(chosen()).toBe(10)
  press('x')
  expect(chosen()).toBe(10)
})

it('keeps its keys to itself', async () => {
  const heard: string[] = []
  const hear = ({ key }: KeyboardEvent) => heard.push(key)
  document.addEventListener('keydown', hear)
  const { radios, press } = await show({})
  radios()[0]!.focus()
  press('j')
  press('7')
  document.removeEventListener('keydown', hear)
  expect(heard).toEqual([])
})

it('goes in and out by F6, unless the page uses it', async () => {
  const { root, card, press } = await show({})
  const host = document.getElementById('host')!
  host.focus()
  press('F6', host)
  expect(root.activeElement).toBe(card)
  press('F6', card)
  expect(root.activeElement).toBeNull()
  const use = (event: Event) => event.preventDefault()
  host.addEventListener('keydown', use)
  press('F6', host)
  expect(root.activeElement).toBeNull()
})

it('leaves Escape to the page while focus is there', async () => {
  const { calls, press } = await show({})
  press('Escape', document.getElementById('host')!)
  expect(calls).toEqual([])
})

it('says what is missing, once, and goes there', async () => {
  const { root, button, radios } = await show({})
  button('Send').click()
  await settle()
  expect(root.querySelector('#e')!.textContent).toBe('Please answer this question.')
  expect(root.querySelector('[role=radiogroup]')!.getAttribute('aria-invalid')).toBe('true')
  expect(root.activeElement).toBe(radios()[0])
  radios()[4]!.click()
  expect(root.querySelector('#e')!.textContent).toBe('')
})

it('walks through its questions and back, and keeps what was said', async () => {
  const { root, button, radios, run } = await show({ questions: [score, why] })
  expect(root.querySelector('[role=img]')!.getAttribute('aria-label')).toBe('1 of 2')
  radios()[9]!.click()
  button('Next').click()
  const field = root.querySelector('textarea')!
  expect([
    root.querySelector('h2')!.textContent,
    root.querySelector('#h')!.textContent,
    button('Send') !== undefined,
  ]).toEqual(['Why?', 'In your words', true])
  field.value = 'Quick'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  button('Back').click()
  expect(radios()[9]!.checked).toBe(true)
  button('Next').click()
  expect(root.querySelector('textarea')!.defaultValue).toBe('Quick')
  button('Send').click()
  expect([run.status.value, run.answers.value]).toEqual(['completed', { score: 9, why: 'Quick' }])
})

it('thanks, and tells the truth about where the answer is', async () => {
  const { root, button, radios } = await show({ ending: { text: 'Thanks, {brand}.' } }, { keptAs: 'device' })
  radios()[2]!.click()
  button('Send').click()
  await settle()
  expect(root.querySelector('[role=status]')!.textContent!.trim()).toBe('Thanks, Acme.')
  await vi.advanceTimersByTimeAsync(1600)
  expect(root.querySelector('[role=status]')!.textContent).toBe(
    'Thanks, Acme. Kept on this device. It will be sent when you are online.',
  )
  await vi.advanceTimersByTimeAsync(5000)
  expect(document.querySelector('earshot-root')).toBeNull()
})

it('is sent once, however often Send is pressed', async () => {
  const { button, radios, calls } = await show({})
  radios()[2]!.click()
  const send = button('Send')
  send.click()
  send.click()
  await settle()
  expect(calls.filter((call) => call === 'complete')).toHaveLength(1)
})

it('can be closed, and asked never to come again', async () => {
  const { button, calls } = await show({})
  button('Close').click()
  await vi.advanceTimersByTimeAsync(200)
  expect([calls, document.querySelector('earshot-root')]).toEqual([['dismiss'], null])
  const again = await show({})
  again.button("Don't ask again").click()
  await vi.advanceTimersByTimeAsync(200)
  expect([again.calls, document.querySelector('earshot-root')]).toEqual([['optOut'], null])
})

it('is taken away at once by the engine, as often as it likes', async () => {
  const { close } = await show({})
  close()
  close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(document.querySelector('earshot-root')).toBeNull()
})

it('speaks the language that is preferred, from right to left where it is written so', async () => {
  const { card, root, asked } = await show({}, { locale: 'ar-EG' })
  expect([card.getAttribute('lang'), card.getAttribute('dir'), root.querySelector('.main')!.textContent]).toEqual([
    'ar',
    'rtl',
    'إرسال',
  ])
  expect(asked(score, 'r')).toMatchObject({ wording: 1, locale: 'ar' })
})

it('says how a question was put', async () => {
  const { asked } = await show({})
  expect(asked({ id: 'c', type: 'csat' }, 'r')).toEqual({ wording: 1, locale: 'en', layout: 'column' })
  expect(asked({ id: 'c', type: 'ces', scale: 5 }, 'r')).toEqual({ wording: 1, locale: 'en', layout: 'column' })
  expect(asked({ id: 'c', type: 'text' }, 'r').layout).toBeUndefined()
})

it('shows markup as characters', async () => {
  const text = '<img src=x onerror=alert(1)>'
  const { root } = await show({ questions: [{ ...score, text }] })
  expect([root.querySelector('h2')!.textContent, root.querySelector('img')]).toEqual([text, null])
})

it('stays and says so when the device could not keep the answer', async () => {
  const { root, button, radios, run } = await show({})
  radios()[9]!.click()
  Object.assign(run, {
    complete: async () => {
      ;(run.error as { value: unknown }).value = { question: 'score', code: 'storage' }
      return false
    },
  })
  button('Send').click()
  await settle()
  expect(root.querySelector('#e')!.textContent).toBe('This could not be kept. Please send it again.')
  expect(root.querySelector('.thanks')).toBeNull()
})
