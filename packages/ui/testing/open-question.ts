import ar from '@earshot/locales/ar'
import en from '@earshot/locales/en'
import type { Question } from '@earshot/schema'
import { onTestFinished } from 'vitest'
import { galleryRun } from '../gallery/run'
import { more } from '../src/more'
import { place } from '../src/place'
import { createSurface } from '../src/surface'

/** A prompt with these questions in the test's document, and ways to what it says. */
export async function openQuestion(questions: Question | readonly Question[], locale = 'en') {
  const survey = { id: 'test', questions: [questions].flat() as readonly Question[] }
  let loads = 0
  const surface = createSurface({
    locales: [en],
    languageFor: ([tag]) => tag!,
    loadLocale: async () => ar,
    loadMore: async () => {
      loads++
      return more
    },
    loadPlace: async () => place,
    loadTheme: () => '',
  })
  const config = { earshot: 1, project: 'test', surveys: [survey] } as const
  const { asked, open } = await surface.prepare({ config, survey, locales: [locale] })
  const { run, calls } = galleryRun(survey)
  onTestFinished(open(run))
  // It comes into the page in a task of its own.
  await new Promise((resolve) => setTimeout(resolve))
  const root = document.body.lastElementChild!.shadowRoot!
  const all = <T extends Element>(selector: string) => [...root.querySelectorAll<T>(selector)]
  const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim()
  return {
    root,
    run,
    calls,
    /** How the first question is put. */
    asked: asked(survey.questions[0]!, run.id),
    /** How often the file of the rarer types was fetched. */
    loads,
    all,
    words,
    inputs: () => all<HTMLInputElement>('input:not([part])'),
    field: () => root.querySelector<HTMLInputElement>('[part=field]')!,
    /** Names as a screen reader has them, of labels and of `aria-label`. */
    names: () =>
      all('input:not([part])').map((input) => input.getAttribute('aria-label') ?? words(input.parentElement)),
    answer: () => run.answers.value[survey.questions[0]!.id],
    error: () => words(root.querySelector('#e')),
    hint: () => words(root.querySelector('#h')),
    send: () => root.querySelector<HTMLElement>('.main')!.click(),
    write(text: string) {
      const field = root.querySelector<HTMLInputElement>('[part=field]')!
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    /** Until what was put off has happened: focus, and the thanks. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 5)),
  }
}
