import { questions } from './questions.js'
import { choices, settingOf } from './setting.js'

// The module build, as the collector serves it beside the script tag's.
const build = '/index.js'
const { createEarshot } = await import(build)

const setting = settingOf(location.search)
const { type, state, theme, scheme, as, position, lang, accent, isBare, direction } = setting
const isElement = as === 'element'
const page = document.documentElement
page.lang = lang
page.dir = direction
page.dataset.theme = scheme
page.classList.toggle('bare', isBare)

const config = {
  earshot: 1,
  // A name of its own: of one project one prompt is open at a time, over all frames of a sheet.
  project: `gallery-${Math.random().toString(36).slice(2)}`,
  brand: 'Harbour Tea',
  locale: lang,
  storage: 'memory',
  test: true,
  theme: { name: theme, scheme, ...(accent && { accent }) },
  surveys: [
    {
      id: 'gallery',
      moment: { manual: true },
      ...(as === 'tab' && { title: { en: 'Feedback', ar: 'رأيك' } }),
      display: {
        ...(!isElement && { as }),
        ...(position !== 'auto' && { position }),
        ...(as === 'inline' && { target: '#inline' }),
      },
      questions: [{ id: 'q', required: true, ...questions[type] }],
    },
  ],
}

/** Hosts of tab and prompt: in the page, or in the shadow of an element. */
const hosts = () =>
  [document, document.querySelector('earshot-survey')?.shadowRoot].flatMap((place) => [
    ...(place?.querySelectorAll('earshot-root') ?? []),
  ])

/** What is in the prompt, once it is there. */
function seen(selector) {
  return new Promise((resolve) => {
    const look = () => {
      const found = hosts()
        .map((host) => host.shadowRoot?.querySelector(selector))
        .find(Boolean)
      if (found) resolve(found)
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Answers as a person would: the last but one of what can be chosen, or a few words. */
async function choose() {
  const first = await seen('label input, [part=field], li button')
  const root = first.getRootNode()
  const field = root.querySelector('[part=field]')
  if (field) {
    field.value = field.type === 'email' ? 'ada@example.org' : 'The mail came twice.'
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  for (const group of root.querySelectorAll('fieldset:not(.whole), .checkbox'))
    [...group.querySelectorAll('input')].at(-2)?.click()
  root.querySelector('.checkbox input:only-of-type, li button:last-child')?.click()
}

// The thank-you stays to be looked at.
if (state === 'thanks') window.setInterval = () => 0

const earshot = createEarshot(config)
if (isElement) {
  const element = document.createElement('earshot-survey')
  element.setAttribute('survey', 'gallery')
  document.querySelector('main').append(element)
} else if (as === 'tab') {
  const tab = await seen('.edge')
  if (state !== 'closed') tab.click()
} else void earshot.show('gallery')

if (state === 'panel') {
  await choose()
  ;(await seen('.main')).click()
  await seen('.thanks')
  await earshot.manage()
} else if (as !== 'tab' || state !== 'closed') {
  await seen('.main')
  if (state === 'chosen' || state === 'thanks') await choose()
  if (state === 'refused' || state === 'thanks') (await seen('.main')).click()
}
document.body.dataset.ready = ''

const form = document.querySelector('form')
for (const [name, values] of Object.entries(choices)) {
  const select = Object.assign(document.createElement('select'), { name })
  for (const value of values) select.append(new Option(value, value, false, value === setting[name]))
  const label = document.createElement('label')
  label.append(`${name} `, select)
  form.append(label)
}
form.addEventListener('change', () => form.requestSubmit())
