import { element } from './element.js'
import { say } from './words.js'

const PAGES = [
  ['index.html', 'shop'],
  ['basket.html', 'basket'],
  ['account.html', 'account'],
  ['help.html', 'help'],
]
const here = location.pathname.split('/').pop() || 'index.html'

export const keep = (name, value) => localStorage.setItem(`tea/${name}`, value)
export const kept = (name, otherwise) => localStorage.getItem(`tea/${name}`) ?? otherwise

/** The shop's head, and the demo's bar under it. `moment` is the event that this page fires, if it fires one. */
export function frame(moment) {
  document
    .querySelector('#head')
    .append(
      element(
        'a',
        { class: 'brand', href: './' },
        element('span', { class: 'leaf', 'aria-hidden': 'true' }),
        'Harbour Tea',
      ),
      element(
        'nav',
        { 'aria-label': 'Harbour Tea' },
        ...PAGES.map(([href, key]) =>
          element(
            'a',
            { href: href === 'index.html' ? './' : href, 'aria-current': here === href && 'page' },
            say(key),
          ),
        ),
      ),
    )
  const button = (label, value, act) =>
    element('button', { type: 'button', onclick: act }, `${say(label)}`, value && element('b', {}, value))
  const next = (name, values, now) => () => {
    keep(name, values[(values.indexOf(now) + 1) % values.length])
    location.reload()
  }
  const root = document.documentElement
  const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', ar: 'العربية' }
  const network = button('network', say(kept('network', 'on')), () => {
    const now = kept('network', 'on') === 'on' ? 'off' : 'on'
    keep('network', now)
    network.lastChild.textContent = say(now)
    network.setAttribute('aria-pressed', String(now === 'off'))
    dispatchEvent(new Event(now === 'on' ? 'online' : 'offline'))
  })
  network.setAttribute('aria-pressed', String(kept('network', 'on') === 'off'))
  document.querySelector('#demo').append(
    element(
      'p',
      {},
      moment ? say('demo.fires') : say('demo.none'),
      ...(moment ? [' ', element('code', {}, moment)] : []),
    ),
    element(
      'div',
      { class: 'switches', role: 'group', 'aria-label': say('demo') },
      network,
      button('language', LANGUAGES[root.lang], () => {
        localStorage.removeItem('tea/dir')
        next('lang', Object.keys(LANGUAGES), root.lang)()
      }),
      button('direction', root.dir.toUpperCase(), next('dir', ['ltr', 'rtl'], root.dir)),
      button('look', say(root.dataset.theme), () => {
        const looks = ['system', 'light', 'dark']
        root.dataset.theme = looks[(looks.indexOf(root.dataset.theme) + 1) % looks.length]
        keep('look', root.dataset.theme)
        document.querySelector('[data-look] b').textContent = say(root.dataset.theme)
      }),
      ...(window.top === window ? [element('a', { class: 'button', href: `phone.html#${here}` }, say('phone'))] : []),
      button('ask.again', '', askAgain),
      element('a', { class: 'button', href: '/', target: '_top' }, say('report')),
    ),
  )
  document.querySelectorAll('#demo .switches button')[3].dataset.look = ''
}

/** Forgets what this device remembers of prompts. What waits to be sent stays. */
function askAgain() {
  sessionStorage.clear()
  const opening = indexedDB.open('earshot')
  opening.onsuccess = () => {
    const database = opening.result
    if (!database.objectStoreNames.contains('rows')) return location.reload()
    const forgetting = database.transaction('rows', 'readwrite')
    forgetting.objectStore('rows').delete('harbour-tea/memory')
    forgetting.oncomplete = () => {
      database.close()
      location.reload()
    }
  }
}

/** Tells Earshot that something happened; before its script is there, the call waits in its queue. */
export function track(...event) {
  window.earshot ??= function () {
    // biome-ignore lint/complexity/noArguments: the queue's documented form
    ;(earshot.q = earshot.q || []).push(arguments)
  }
  earshot('track', ...event)
}

export const money = (amount) =>
  new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'EUR' }).format(amount)
