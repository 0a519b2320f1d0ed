import { deniedKey, type Keys } from '../../memory/keys'

/** Tells the other tabs that consent was denied: they hear of a key that comes and goes, and nothing of it stays. */
export function tellTabs(keys: Keys): void {
  try {
    localStorage.setItem(deniedKey(keys), '1')
    localStorage.removeItem(deniedKey(keys))
  } catch {
    // Blocked: the other tabs hear it from their own page.
  }
}
