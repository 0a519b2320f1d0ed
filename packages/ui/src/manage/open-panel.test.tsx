import type { PanelSource } from '@earshot/core'
import ar from '@earshot/locales/ar'
import en from '@earshot/locales/en'
import panelAr from '@earshot/locales/manage/ar'
import type { Config } from '@earshot/schema'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { galleryPanel, ownResponse } from '../../gallery/panel'
import { more } from '../more'
import { createSurface } from '../surface'
import { openPanel } from './open-panel'

const options = [
  { id: 'price', text: 'Price' },
  { id: 'help', text: 'Help' },
]
const config: Config = {
  earshot: 1,
  project: 'shop',
  brand: 'Leaf',
  surveys: [
    {
      id: 'all',
      questions: [
        { id: 'score', type: 'csat', subject: 'the shop' },
        { id: 'why', type: 'text', text: 'Why {answers.score}?' },
        { id: 'nps', type: 'nps' },
        { id: 'rating', type: 'rating', text: 'Rate it', min: 1, max: 10, labels: ['Bad', 'Good'] },
        { id: 'named', type: 'rating', text: 'Name it', max: 3, labels: ['Low', 'Middle', 'High'] },
        { id: 'thumb', type: 'thumbs', text: 'Thumb' },
        { id: 'one', type: 'choice', text: 'One', options, other: true },
        { id: 'some', type: 'choices', text: 'Some', options, other: true },
        { id: 'order', type: 'ranking', text: 'Order', options },
        { id: 'grid', type: 'matrix', text: 'Grid', rows: options, columns: options },
        { id: 'yes', type: 'consent', text: 'May we?' },
        { id: 'ease', type: 'rating', instrument: 'seq' },
      ],
    },
  ],
}
const nps = (id: string, answer: number, state?: 'sent' | 'waits' | 'refused') =>
  ownResponse(id, 'all', { nps: answer }, { nps: { type: 'nps', min: 0, max: 10, instrument: 'nps' } }, state)

afterEach(() => document.body.replaceChildren())

async function open(given = [nps('a', 9)], setting: Parameters<typeof galleryPanel>[2] = {}) {
  const fake = galleryPanel(config, given, setting)
  let loads = 0
  const surface = createSurface({
    locales: [en],
    languageFor: ([tag]) => tag!,
    loadLocale: async () => ar,
    loadMore: async () => {
      loads++
      return more
    },
    loadPlace: () => Promise.reject(Error('the panel has one place')),
    loadManage: async () => ({ openPanel, panelOf: () => fake.panel, loadManageStrings: async () => panelAr }),
    loadTheme: () => '',
  })
  const close = await surface.manage!({} as PanelSource)
  onTestFinished(close)
  const root = document.body.lastElementChild!.shadowRoot!
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  await settle()
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  const texts = (selector: string) => all(selector).map((one) => one.textContent!.replace(/\s+/g, ' ').trim())
  return {
    ...fake,
    close,
    root,
    loads: () => loads,
    settle,
    all,
    texts,
    async press(name: string, at = 0) {
      const named = all('button').filter((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)
      named[at]!.click()
      await settle()
    },
    told: () => texts('[role=status]')[0],
  }
}

describe('the panel', () => {
  it('is a dialog with a name that takes focus and gives it back', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { root, close, calls } = await open()
    const dialog = root.querySelector('[role=dialog]')!
    expect(root.activeElement).toBe(dialog)
    expect(root.getElementById(dialog.getAttribute('aria-labelledby')!)!.textContent).toBe('Your answers')
    close()
    close()
    expect(document.querySelector('earshot-root')).toBeNull()
    expect(document.activeElement).toBe(opener)
    expect(calls).toEqual(['closed'])
  })

  it('survives that its opener is gone', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const { close } = await open()
    opener.remove()
    close()
    expect(document.activeElement).toBe(document.body)
  })

  it('says who asks and where answers go', async () => {
    expect((await open()).texts('.body > p')[0]).toBe(
      'Leaf asks and sees what you answer. Answers are sent to shop.example.',
    )
    const both = await open([], { sentTo: ['shop.example', 'forms.example'] })
    expect(both.texts('.body > p')[0]).toContain('shop.example and forms.example.')
    const none = await open([nps('a', 9)], { sentTo: [] })
    expect(none.texts('.body > p')[0]).toContain('Answers stay on this device.')
    expect(none.texts('li .quiet')[0]).not.toContain('Sent')
  })

  it('puts every kind of answer into words', async () => {
    const doc = ownResponse(
      'a',
      'all',
      {
        yes: true,
        score: 4,
        why: 'Two\nlines',
        nps: 10,
        rating: 1,
        named: 2,
        thumb: 0,
        one: 'other:My own',
        some: ['price', 'other'],
        order: ['help', 'price'],
        grid: { price: 'help', gone: 'price' },
        ease: 7,
        old: 'kept',
      },
      {
        score: { type: 'csat', min: 1, max: 5, instrument: 'csat-5-stars' },
        nps: { type: 'nps', min: 0, max: 10, instrument: 'nps' },
        rating: { type: 'rating', min: 1, max: 10 },
        named: { type: 'rating', min: 1, max: 3 },
        ease: { type: 'rating', min: 1, max: 7, instrument: 'seq' },
      },
    )
    const { texts, loads } = await open([doc])
    const [questions, answers] = [texts('dt'), texts('dd')]
    expect(loads()).toBe(1)
    // What the survey no longer asks comes last, under its id.
    expect(questions.at(-1)).toBe('old')
    expect(Object.fromEntries(questions.map((question, at) => [question, answers[at]]))).toEqual({
      old: 'kept',
      'Overall, how satisfied are you with the shop?': 'Satisfied (4 / 5)',
      'Why 4?': 'Two lines',
      'How likely is it that you would recommend Leaf to a friend or colleague?': 'Extremely likely (10 / 10)',
      'Rate it': 'Bad (1 / 10)',
      'Name it': 'Middle (2 / 3)',
      Thumb: 'Thumbs down',
      One: 'My own',
      Some: 'Price and Other',
      Order: 'Help and Price',
      Grid: 'Price: Help gone: Price',
      'May we?': 'I agree',
      [more.instruments.seq.text]: 'Very easy (7 / 7)',
    })
  })

  it('lists what there is, how it stands, and says so where there is nothing', async () => {
    const { texts, loads } = await open([nps('a', 9), nps('b', 8, 'waits'), nps('c', 7, 'refused')])
    expect(texts('dd')).toEqual(['9 / 10', '8 / 10', '7 / 10'])
    expect(texts('.answers .quiet').map((one) => one.split(' · ')[1])).toEqual(['Sent', 'Not sent yet', 'Not accepted'])
    expect(loads()).toBe(0)
    expect((await open([])).texts('.quiet')[0]).toBe('No answers from this device yet.')
  })

  it('deletes one, once it is confirmed, and says what came of it', async () => {
    for (const [removal, says] of [
      ['everywhere', 'Deleted.'],
      ['waits', 'Deleted on this device. It is deleted elsewhere when you are online.'],
      ['here', 'Deleted on this device. Leaf keeps what was already sent.'],
    ] as const) {
      const { press, texts, told, calls, root } = await open([nps('a', 9), nps('b', 8)], { removal })
      await press('Delete', 1)
      expect(texts('#sure')).toEqual(['Delete this answer? Copies already passed on remain.'])
      expect(root.activeElement!.textContent).toBe('Keep')
      await press('Delete', 1)
      expect([calls, texts('dd'), told()]).toEqual([['remove b'], ['9 / 10'], says])
      expect(root.activeElement!.localName).toBe('h2')
    }
  })

  it('keeps it when that is chosen, and when the device refuses', async () => {
    const { press, texts, told, calls, root } = await open([nps('a', 9)], { removal: 'rejects' })
    await press('Delete')
    await press('Keep')
    expect([calls, texts('#sure'), root.activeElement!.textContent]).toEqual([[], [], 'Delete'])
    await press('Delete')
    await press('Delete')
    expect([calls, texts('dd'), told()]).toEqual([['remove a'], ['9 / 10'], 'That did not work. Please try again.'])
  })

  it('ends all asking and turns it on again', async () => {
    const { root, calls, settle } = await open()
    const box = root.querySelector<HTMLInputElement>('[type=checkbox]')!
    for (const is of [true, false]) {
      box.click()
      await settle()
      expect(box.checked).toBe(is)
    }
    expect(calls).toEqual(['asking false', 'asking true'])
  })

  it('shows what is stored', async () => {
    const { texts } = await open([nps('a', 9)], { isDurable: false })
    expect(texts('details li')).toEqual([
      'Answers: 1',
      'Times asked: 4',
      'Random device number: V1StGXR8_Z5jdHi6B-myT',
      'Only until this page is closed.',
    ])
  })

  it('hears of what changes while it is open', async () => {
    const { arrive, settle, texts } = await open([nps('a', 9)])
    arrive(nps('b', 2, 'waits'))
    dispatchEvent(new CustomEvent('earshot:completed'))
    await settle()
    expect(texts('dd')).toEqual(['2 / 10', '9 / 10'])
  })

  it('speaks the language of its reader, from right to left where that is so', async () => {
    const { root, texts } = await open([nps('a', 10)], { locale: 'ar' })
    const dialog = root.querySelector('[role=dialog]')!
    expect([dialog.getAttribute('lang'), dialog.getAttribute('dir'), texts('h2')]).toEqual(['ar', 'rtl', ['إجاباتك']])
  })

  it('keeps its keys to itself, and closes on Escape inside only', async () => {
    const { root, calls } = await open()
    const heard: string[] = []
    const listen = ({ key }: KeyboardEvent) => heard.push(key)
    addEventListener('keydown', listen)
    onTestFinished(() => removeEventListener('keydown', listen))
    const press = (target: Element, key: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    press(document.body, 'Escape')
    expect([calls, heard]).toEqual([[], ['Escape']])
    press(root.querySelector('.close')!, 'Escape')
    expect([calls, heard]).toEqual([['closed'], ['Escape']])
  })
})
