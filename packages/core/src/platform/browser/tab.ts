/** `sessionStorage`, where it may be used; else memory, so that nothing throws. */
export const tab = {
  read(key: string): string | null {
    try {
      return sessionStorage.getItem(key)
    } catch {
      return null // storage is blocked here: the tab starts with nothing, as if new
    }
  },
  write(key: string, text: string): void {
    try {
      sessionStorage.setItem(key, text)
    } catch {
      // Blocked or full. What is kept for the tab only spares work after a reload; nothing is lost without it.
    }
  },
}
