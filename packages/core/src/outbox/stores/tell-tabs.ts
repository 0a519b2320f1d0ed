import type { PageKeys } from '../../memory/keys'

/** Tells the other tabs that consent was denied: they hear of a key that comes and goes, and nothing of it stays. */
export function tellTabs({ visit }: PageKeys): void {
  try {
    localStorage.setItem(`${visit}/`, 'denied')
    localStorage.removeItem(`${visit}/`)
  } catch {
    // Blocked: the other tabs hear it from their own page.
  }
}
