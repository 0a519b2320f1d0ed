import { element } from './element.js'
import { frame, money, track } from './frame.js'
import { say } from './words.js'

frame('report_exported')
const months = [
  [7, 2, 31.5],
  [8, 1, 14],
  [9, 3, 42.2],
  [10, 2, 24.7],
]
const name = new Intl.DateTimeFormat(document.documentElement.lang, { month: 'long' })
const done = element('p', { role: 'status', class: 'done' })
document.querySelector('main').append(
  element('h1', {}, say('account.title')),
  element(
    'table',
    {},
    element(
      'thead',
      {},
      element('tr', {}, ...['month', 'orders', 'spent'].map((key) => element('th', { scope: 'col' }, say(key)))),
    ),
    element(
      'tbody',
      {},
      ...months.map(([month, orders, spent]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, name.format(new Date(2026, month))),
          element('td', {}, String(orders)),
          element('td', {}, money(spent)),
        ),
      ),
    ),
  ),
  element(
    'button',
    {
      type: 'button',
      class: 'main',
      id: 'export-report',
      onclick() {
        done.textContent = say('exported')
        track('report_exported', { rows: months.length })
      },
    },
    say('export'),
  ),
  done,
)
