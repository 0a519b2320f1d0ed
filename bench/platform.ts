import { memoryStore, type Platform } from '@earshot/core'

/** A page on which nothing happens and that nothing is sent from, so that only the engine's own work is measured. */
export function stillPlatform(): Platform {
  let ids = 0
  return {
    now: () => Date.now(),
    newId: () => `id-${ids++}`,
    random: () => 0.5,
    digest: async () => undefined,
    after(delayMs, callback) {
      const timer = setTimeout(callback, delayMs)
      return () => clearTimeout(timer)
    },
    whenIdle: () => undefined,
    store: memoryStore(),
    tab: { read: () => null, write: () => undefined },
    path: () => '/',
    hearsRoutes: true,
    locales: () => ['en'],
    msSinceTyping: () => Infinity,
    isFetchingAheadWelcome: () => false,
    listen: () => () => undefined,
    announce: () => undefined,
    warn(message) {
      throw Error(message)
    },
    post: () => Promise.reject(Error('nothing is sent while measuring')),
    exclusively: (_name, task) => task(),
    page: () => ({
      path: '/',
      host: 'shop.example',
      query: {},
      device: 'desktop',
      dir: 'ltr',
      referrerHost: '',
      isPrivate: false,
    }),
    manners: () => ({ isModalOpen: false, isFullScreen: false, isHidden: false, isAutomated: false }),
  }
}
