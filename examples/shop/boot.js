/* Runs before the page paints: language, direction and look as the newcomer left them. */
const kept = (name, otherwise) => localStorage.getItem(`tea/${name}`) ?? otherwise
const root = document.documentElement
root.lang = kept('lang', 'en')
root.dir = kept('dir', root.lang === 'ar' ? 'rtl' : 'ltr')
root.dataset.theme = kept('look', 'system')

/* "Network off" fails what this page sends to the collector; the rest of the page goes on as if nothing were. */
const realFetch = window.fetch
window.fetch = (input, init) =>
  kept('network', 'on') === 'off' && String(input?.url ?? input).includes('/v1/')
    ? Promise.reject(new TypeError('The network is switched off in the demo.'))
    : realFetch(input, init)
