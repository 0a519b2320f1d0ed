import { settingOf } from './setting.js'

const { theme } = settingOf(location.search)
const asked = new URLSearchParams(location.search)
const of = asked.get('of') ?? 'questions'

/** What one look is judged by: type, and what differs from a question just chosen, light and in English. */
const QUESTIONS = [
  ['nps'],
  ['csat'],
  ['csat-stars'],
  ['csat-faces'],
  ['ces'],
  ['rating-10', { state: 'refused' }],
  ['thumbs'],
  ['choice'],
  ['choices'],
  ['text'],
  ['ranking'],
  ['matrix'],
  ['consent'],
  ['statement', { state: 'asked' }],
  ['csat', { state: 'thanks' }],
  ['csat', { state: 'panel' }],
  ['nps', { scheme: 'dark' }],
  ['csat', { scheme: 'dark', lang: 'ar' }],
  ['choices', { scheme: 'dark', lang: 'ja' }],
  ['text', { scheme: 'dark', state: 'panel' }],
]

/** Every place, each in both directions of reading, once in the dark. */
const PLACES = [
  ['nps', { as: 'popover' }],
  ['csat', { as: 'popover', position: 'top-start' }],
  ['csat', { as: 'popover', lang: 'ar' }],
  ['nps', { as: 'sheet' }],
  ['nps', { as: 'sheet', scheme: 'dark', lang: 'ar' }],
  ['nps', { as: 'banner' }],
  ['csat', { as: 'banner', position: 'top' }],
  ['thumbs', { as: 'banner', scheme: 'dark', lang: 'ar' }],
  ['text', { as: 'modal' }],
  ['choice', { as: 'modal', scheme: 'dark', lang: 'ar' }],
  ['thumbs', { as: 'inline' }],
  ['nps', { as: 'inline', lang: 'ar' }],
  ['rating', { as: 'element' }],
  ['ces-5', { as: 'element', scheme: 'dark' }],
  ['text', { as: 'tab', state: 'closed' }],
  ['text', { as: 'tab' }],
  ['text', { as: 'tab', position: 'bottom-end', scheme: 'dark', state: 'closed' }],
  ['text', { as: 'tab', lang: 'ar', state: 'closed' }],
]

document.body.classList.add(of)
document.body.classList.toggle('narrow', asked.has('narrow'))
for (const [type, more] of of === 'places' ? PLACES : QUESTIONS) {
  const query = new URLSearchParams({ type, theme, scheme: 'light', state: 'chosen', ...more, bare: '' })
  const figure = document.createElement('figure')
  const frame = Object.assign(document.createElement('iframe'), {
    src: `index.html?${query}`,
    title: [type, ...Object.values(more ?? {})].join(', '),
  })
  const caption = document.createElement('figcaption')
  caption.append(frame.title)
  figure.append(frame, caption)
  document.body.append(figure)
}
