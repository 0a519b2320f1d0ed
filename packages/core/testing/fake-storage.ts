/**
 * A web storage as the DOM describes it, with room for `capacity` characters.
 *
 * @throws QuotaExceededError when a value does not fit.
 */
export function fakeStorage(capacity = Infinity): Storage {
  const texts = new Map<string, string>()
  const size = () => [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0)
  return {
    get length() {
      return texts.size
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      const before = texts.get(key)
      texts.set(key, String(text))
      if (size() <= capacity) return
      before === undefined ? texts.delete(key) : texts.set(key, before)
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  }
}
