import { focus } from './focus'

/** Digits typed within this many milliseconds are one number. */
const PAIR_MS = 500

interface KeyActions {
  close(): void
  advance(): void
}

/** The keyboard's way through a prompt. */
export interface Keys {
  /** Listeners of the card. */
  handlers: {
    onKeyDown(event: KeyboardEvent): void
    onKeyUp(event: Event): void
    onKeyPress(event: Event): void
    onFocusIn(event: FocusEvent): void
  }
  /** Gives focus back to where it was in the page, if the prompt has it. */
  giveBack(): void
}

/**
 * F6 goes into the prompt and back out; everything else works only inside and stays there: no key pressed in the
 * prompt reaches the page. On a scale the arrows are the browser's, Home and End jump, and digits choose, `1` then `0`
 * being ten.
 */
export function listenToKeys(
  root: ShadowRoot,
  { close, advance }: KeyActions,
  whileOpen: AddEventListenerOptions,
): Keys {
  let from: EventTarget | null
  let typed = ''
  let typedAtMs = 0

  const giveBack = () => {
    if (!root.activeElement) return
    ;(root.activeElement as HTMLElement).blur()
    focus(from as Element | null)
  }
  const goInOrOut = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.defaultPrevented) return
    event.preventDefault()
    root.activeElement ? giveBack() : focus(root.firstElementChild)
  }
  const swallow = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopImmediatePropagation()
  }
  /** Before the page hears of it: dialogs that the prompt may be in close at Escape wherever it is pressed. */
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !event.composedPath().includes(root)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // Focus may be in the page when the key is let go.
    addEventListener('keyup', swallow, { capture: true, once: true })
    close()
  }
  const choose = (event: KeyboardEvent) => {
    const { key, timeStamp } = event
    const radios = [...root.querySelectorAll<HTMLInputElement>(`[name=${(event.target as HTMLInputElement).name}]`)]
    const named = (value: string) => radios.find((radio) => radio.value === value)
    typed = timeStamp - typedAtMs < PAIR_MS ? typed + key : key
    typedAtMs = timeStamp
    const radio = key === 'Home' ? radios[0] : key === 'End' ? radios.pop() : (named(typed) ?? named((typed = key)))
    if (!radio) return
    event.preventDefault()
    focus(radio)
    radio.click()
  }
  const keep = (event: Event) => event.stopPropagation()

  addEventListener('keydown', goInOrOut, whileOpen)
  addEventListener('keydown', leave, { ...whileOpen, capture: true })
  return {
    giveBack,
    handlers: {
      onKeyUp: keep,
      onKeyPress: keep,
      onKeyDown(event) {
        keep(event)
        goInOrOut(event)
        const { key } = event
        const target = event.target as HTMLInputElement
        const isCommand = event.ctrlKey || event.metaKey || event.altKey
        if (event.isComposing) return
        if (key === 'Enter') {
          // On an input; in a text area it is a line, on a button its click.
          if (isCommand || 'checked' in target) advance()
        } else if (target.type === 'radio' && !isCommand) choose(event)
      },
      onFocusIn({ relatedTarget }) {
        if (relatedTarget && !root.contains(relatedTarget as Node)) from = relatedTarget
      },
    },
  }
}
