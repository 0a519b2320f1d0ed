/**
 * The first element that matches, as soon as there is one. The page is watched only until then.
 *
 * @param withinMs How long to wait, in milliseconds.
 * @throws Error that names the selector, if none came.
 */
export function awaited(selector: string, withinMs: number): Promise<Element> {
  return new Promise((resolve, reject) => {
    const end = () => {
      changes.disconnect()
      clearTimeout(timer)
    }
    const look = () => {
      const found = document.querySelector(selector)
      if (!found) return
      end()
      resolve(found)
    }
    const timer = setTimeout(() => {
      end()
      reject(Error(`nothing on this page matches ${selector}, the target of an inline survey`))
    }, withinMs)
    const changes = new MutationObserver(look)
    changes.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  })
}
