/**
 * Script that counts every await on the world from a moment on, and stops the page in the middle of the one that is
 * named: it waits for a reply that comes when it is dead.
 *
 * Query: `kill`, name of a step and its number, `any 17` for the seventeenth of any kind, empty for none; `hear`, host
 * and port where the page tells what happens; `cycle`, the answer, or `drain`.
 */
export const STEPS_SCRIPT = `
const query = new URLSearchParams(location.search)
const [killName, killAt] = (query.get('kill') || 'none 0').split(' ')
const say = (step, more = {}) => {
  const request = new XMLHttpRequest()
  request.open('GET', 'http://' + query.get('hear') + '/?' + new URLSearchParams({ step, cycle: query.get('cycle'), ...more }), false)
  try {
    request.send()
  } catch {
    // Nobody hears: this page is about to end.
  }
}
const counts = {}
let isCounting = killName === 'upgrade' || killName === 'upgraded'
const at = (name) => {
  if (!isCounting) return
  for (const one of [name, 'any']) counts[one] = (counts[one] ?? 0) + 1
  if ((killName === name || killName === 'any') && counts[killName] === Number(killAt)) say('kill', { name })
}
const wrap = (owner, method, name, more = () => {}) => {
  const before = owner?.[method]
  if (!before) return
  owner[method] = function (...args) {
    at(name + ', asked')
    const result = before.apply(this, args)
    more(result)
    return result
  }
}
const answers = (request) => request.addEventListener('success', () => at('request, done'))
for (const method of ['get', 'getAll', 'getAllKeys', 'count', 'put', 'delete']) wrap(IDBObjectStore.prototype, method, method, answers)
wrap(IDBDatabase.prototype, 'transaction', 'transaction', (transaction) => transaction.addEventListener('complete', () => at('transaction, done')))
wrap(IDBTransaction.prototype, 'commit', 'commit')
wrap(LockManager.prototype, 'request', 'lock', (promise) => promise.then(() => at('lock, done'), () => {}))
wrap(window, 'fetch', 'fetch', (promise) => promise.then((reply) => {
  at('fetch, done')
  const { text } = reply
  reply.text = () => text.call(reply).then((body) => (at('body, read'), body))
}, () => {}))
const { open } = IDBFactory.prototype
IDBFactory.prototype.open = function (...args) {
  const request = open.apply(this, args)
  request.addEventListener('upgradeneeded', () => at('upgrade'))
  return request
}
const { createObjectStore } = IDBDatabase.prototype
IDBDatabase.prototype.createObjectStore = function (...args) {
  const store = createObjectStore.apply(this, args)
  at('upgraded')
  return store
}
let isTold = false
addEventListener('earshot:completed', ({ detail }) => {
  isTold = true
  say('told', { id: detail.id })
})

const until = async (find) => {
  for (;;) {
    const found = await find()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}
const shadow = () => document.querySelector('earshot-root')?.shadowRoot
addEventListener('DOMContentLoaded', async () => {
  await until(() => typeof window.earshot?.track === 'function')
  if (query.get('cycle') !== 'drain') {
    let askedAt = -1e9
    // Who was killed may still hold the only place on the screen.
    const text = await until(() => {
      const now = performance.now()
      if (now - askedAt > 500) {
        askedAt = now
        window.earshot.track('go')
      }
      return shadow()?.querySelector('textarea')
    })
    text.value = query.get('cycle')
    text.dispatchEvent(new InputEvent('input', { bubbles: true }))
    const send = await until(() => [...shadow().querySelectorAll('button')].find((one) => one.textContent.trim() === 'Send'))
    // What was written while typing is through.
    await new Promise((resolve) => setTimeout(resolve, 50))
    isCounting = true
    send.click()
    await until(() => isTold)
  }
  await until(async () => {
    if (await window.earshot.pending?.() === 0) return true
    dispatchEvent(new Event('online'))
    return new Promise((resolve) => setTimeout(resolve, 100))
  })
  isCounting = false
  say('drained', { any: counts.any ?? 0, rejected: (await window.earshot.rejected()).length })
})
`
