import { element } from './element.js'
import { frame, keep, kept, money, track } from './frame.js'
import { say } from './words.js'

const prices = { sencha: 9.5, oolong: 14, assam: 7.8, chai: 8.2, white: 16.5, rooibos: 6.9 }

frame('order_placed')
const main = document.querySelector('main')
const chosen = JSON.parse(kept('basket', '["sencha","oolong"]'))
const teas = chosen.length ? chosen : ['sencha', 'oolong']
const total = teas.reduce((sum, id) => sum + prices[id], 0)

function showBasket() {
  main.replaceChildren(
    element('h1', {}, say('basket.title')),
    element(
      'ul',
      { class: 'lines' },
      ...teas.map((id) =>
        element(
          'li',
          { class: id },
          element('span', { class: 'dot', 'aria-hidden': 'true' }),
          say(`${id}.name`),
          element('span', { class: 'price' }, money(prices[id])),
        ),
      ),
      element('li', { class: 'total' }, say('total'), element('span', { class: 'price' }, money(total))),
    ),
    element('button', { type: 'button', class: 'main', id: 'place-order', onclick: place }, say('place')),
  )
}

function place() {
  keep('basket', '[]')
  main.replaceChildren(
    element('h1', {}, say('placed.title')),
    element('p', { class: 'lead' }, say('placed.text')),
    element('button', { type: 'button', class: 'quiet', onclick: showBasket }, say('again')),
  )
  track('order_placed', { total, items: teas.length })
}

showBasket()
