/** Script of the page that answers by itself: it tells each step to the server before it takes it. */
export const KILL_PAGE = `
const search = new URLSearchParams(location.search)
const tell = (step, more = {}) => navigator.sendBeacon('http://' + search.get('hear') + '/?' + new URLSearchParams({ step, cycle: search.get('cycle'), ...more }))
const until = async (find) => {
  for (;;) {
    const found = await find()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}
const inPrompt = (selector) => document.querySelector('earshot-root')?.shadowRoot?.querySelector(selector)
const button = (name) => [...(document.querySelector('earshot-root')?.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim() === name)
addEventListener('earshot:completed', ({ detail }) => tell('told', { id: detail.id, answers: JSON.stringify(detail.answers), durable: detail.durable }))
// The database as it is, whatever the script makes of it: one row is nobody's word.
const rowsOnDisk = () => new Promise((resolve) => {
  setTimeout(() => resolve('does not open'), 5000)
  const request = indexedDB.open('earshot')
  request.onerror = () => resolve('fails: ' + request.error)
  request.onsuccess = () => {
    const database = request.result
    database.onversionchange = () => database.close()
    if (!database.objectStoreNames.contains('rows')) return resolve('has no rows')
    const reading = database.transaction('rows').objectStore('rows').getAllKeys()
    reading.onerror = () => resolve('cannot be read: ' + reading.error)
    reading.onsuccess = () => {
      database.close()
      resolve(reading.result.join())
    }
  }
})
;(async () => {
  await until(() => typeof window.earshot?.track === 'function')
  tell('loaded')
  if (search.get('drain')) {
    dispatchEvent(new Event('online'))
    let rows
    await until(async () => {
      const isWaiting = await window.earshot.pending()
      rows = await rowsOnDisk()
      // On a lower rung nothing may wait, while above it something does that can't be seen now.
      if (!isWaiting && rows.includes('/') && !rows.includes('/waiting/')) return true
      return new Promise((resolve) => setTimeout(resolve, 100))
    })
    return tell('drained', { rejected: (await window.earshot.rejected()).length, rows })
  }
  window.earshot.track('go')
  ;(await until(() => inPrompt('input[type=radio]'))).click()
  tell('answered')
  ;(await until(() => button('Next'))).click()
  const text = await until(() => inPrompt('textarea'))
  text.value = 'cycle ' + search.get('cycle')
  text.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const send = await until(() => button('Send'))
  tell('tapped')
  send.click()
})()
`
