/** With less height than this left between what it keeps clear of and the other edge, the card is a chip, in CSS px. */
const ROOM_PX = 200
const MOVES = ['resize', 'scroll', 'transitionend', 'animationend']

/**
 * Keeps the card off the elements that a page names, and follows them: as they come, grow, move and go, the card rises
 * above them (at the upper edge it sinks below them), and where that leaves too little room it shrinks to its first line.
 *
 * @param selector What to keep clear of.
 */
export function keepClear(root: ShadowRoot, selector: string, { signal }: { signal: AbortSignal }): void {
  const host = root.host as HTMLElement
  const card = root.firstElementChild as HTMLElement
  let frame = 0

  const set = (edge: string, px: number) => host.style.setProperty(`--earshot-clear-${edge}`, `${px}px`)
  const hits = () => {
    const at = card.getBoundingClientRect()
    return [...document.querySelectorAll(selector)]
      .map((element) => element.getBoundingClientRect())
      .filter(
        ({ left, right, top, bottom, width, height }) =>
          width && height && left < at.right && right > at.left && top < at.bottom && bottom > at.top,
      )
  }
  const clear = () => {
    frame = 0
    set('top', 0)
    set('bottom', 0)
    card.classList.remove('tight')
    const { top, bottom } = card.getBoundingClientRect()
    const isAtTop = top < innerHeight - bottom
    let clearPx = 0
    // What it rises above may bring it upon the next one.
    for (let found = hits(); found.length; found = hits()) {
      const next = isAtTop
        ? Math.max(...found.map((rect) => rect.bottom))
        : innerHeight - Math.min(...found.map((rect) => rect.top))
      if (next <= clearPx || next > innerHeight) break
      clearPx = next
      set(isAtTop ? 'top' : 'bottom', clearPx)
      card.classList.toggle('tight', innerHeight - clearPx < ROOM_PX)
    }
  }
  const soon = () => {
    frame ||= requestAnimationFrame(clear)
  }

  const changes = new MutationObserver((records) => {
    if (records.some(({ target }) => target !== host)) soon()
  })
  changes.observe(document.body, { childList: true, subtree: true, attributes: true })
  const size = new ResizeObserver(soon)
  size.observe(card)
  for (const type of MOVES) addEventListener(type, soon, { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    size.disconnect()
  })
  clear()
}
