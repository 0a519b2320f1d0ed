import { settingOf } from './setting.js'

const { theme } = settingOf(location.search)

/** What one look is judged by: type, and what differs from a question just chosen, light and in English. */
const CELLS = [
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

for (const [type, more] of CELLS) {
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
