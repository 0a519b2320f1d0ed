import { element } from './element.js'
import { frame, track } from './frame.js'
import { say } from './words.js'

frame('ticket_closed')
const main = document.querySelector('main')

function show(isClosed) {
  main.replaceChildren(
    element('h1', {}, say('help.title')),
    element(
      'div',
      { class: 'talk' },
      element('p', { class: 'theirs' }, say('help.q')),
      element('p', { class: 'ours' }, say('help.a')),
    ),
    ...(isClosed
      ? [
          element('p', { role: 'status', class: 'done' }, say('closed')),
          element('button', { type: 'button', class: 'quiet', onclick: () => show(false) }, say('reopen')),
        ]
      : [
          element('button', { type: 'button', class: 'main', id: 'close-ticket', onclick: close }, say('close.ticket')),
        ]),
  )
}

function close() {
  show(true)
  track('ticket_closed', { hours: 3 })
}

show(false)
