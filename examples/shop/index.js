import { element } from './element.js'
import { frame, keep, kept, money } from './frame.js'
import { say } from './words.js'

export const teas = { sencha: 9.5, oolong: 14, assam: 7.8, chai: 8.2, white: 16.5, rooibos: 6.9 }

frame()
const basket = new Set(JSON.parse(kept('basket', '[]')))
document.querySelector('main').append(
  element('p', { class: 'lead' }, say('tagline')),
  element(
    'ul',
    { class: 'shelf' },
    ...Object.entries(teas).map(([id, price]) => {
      const add = element('button', { type: 'button', class: 'quiet' }, basket.has(id) ? say('added') : say('add'))
      add.addEventListener('click', () => {
        basket.add(id)
        keep('basket', JSON.stringify([...basket]))
        add.textContent = say('added')
      })
      return element(
        'li',
        { class: `tea ${id}` },
        element('div', { class: 'tin', 'aria-hidden': 'true' }),
        element('h2', {}, say(`${id}.name`)),
        element('p', {}, say(`${id}.text`)),
        element('div', { class: 'row' }, element('span', { class: 'price' }, money(price)), add),
      )
    }),
  ),
)
