import type { Store } from '../store'
import { localStorageStore } from './local-storage'

/** Rows for as long as the tab is open. It is what was asked for: nothing falls short as long as it works. */
export const sessionStorageStore = (): Store => ({
  ...localStorageStore(() => sessionStorage),
  durable: undefined,
})
