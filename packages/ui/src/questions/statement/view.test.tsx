import { expect, it } from 'vitest'
import { openQuestion } from '../../../testing/open-question'

it('shows words and a link, and needs no answer', async () => {
  const link = { href: '/news', text: 'Read more' }
  const { root, hint, send, run, words, all } = await openQuestion({
    id: 'q',
    type: 'statement',
    text: 'There is news.',
    link,
  })
  const anchor = root.querySelector('a')!
  expect([
    words(root.querySelector('h2')),
    words(anchor),
    anchor.getAttribute('href'),
    anchor.rel,
    hint(),
    all('input').length,
  ]).toEqual(['There is news.', 'Read more', '/news', 'noopener', '', 0])
  send()
  expect([run.status.value, run.answers.value]).toEqual(['completed', {}])
})
