import { focus } from './focus'

/** Digits typed within this many milliseconds are one number. */
const PAIR_MS = 500

interface KeyActions {
  close(): void
  advance(): void
}

/**
 * The keyboard's way through a prompt. F6 goes in and back out; everything else works only inside and stays there: no
 * key pressed in the prompt reaches the page. On a scale the arrows are the browser's, Home and End jump, and digits
 * choose, `1` then `0` being ten.
 *
 * @returns Gives focus back to where it was in the page, if the prompt has it.
 */
export function listenToKeys(root: ShadowRoot, { close, advance }: KeyActions, whileOpen: AddEventListenerOptions): () => void {
  let from: Element | null
  let typed = ''
  let typedAtMs = 0

  const leave = () => {
    const inside = root.activeElement as HTMLElement | null
    inside?.blur()
    if (inside) focus(from)
  }
  const choose = ({ key, target, timeStamp }: KeyboardEvent) => {
    const radios = [...((target as Element).closest('fieldset')?.querySelectorAll('input') ?? [])]
    const named = (value: string) => radios.find((radio) => radio.value === value)
    typed = timeStamp - typedAtMs < PAIR_MS ? typed + key : key
    typedAtMs = timeStamp
    const radio = key === 'Home' ? radios[0] : key === 'End' ? radios.pop() : (named(typed) ?? named((typed = key)))
    focus(radio)
    radio?.click()
    return radio
  }
  const press = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey } = event
    if (key === 'F6' && !event.defaultPrevented) {
      event.preventDefault()
      root.activeElement ? leave() : focus(root.firstElementChild)
    }
    if (event.currentTarget !== root) return
    event.stopPropagation()
    if (event.isComposing) return
    const isCommand = ctrlKey || metaKey
    if (key === 'Escape') close()
    else if (key === 'Enter') {
      if (isCommand || (target as Element).localName === 'input') advance()
    } else if (!isCommand && !event.altKey && choose(event)) event.preventDefault()
  }

  addEventListener('keydown', press, whileOpen)
  root.addEventListener('keydown', press as EventListener)
  for (const type of ['keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation())
  root.addEventListener('focusin', (event) => {
    const relatedTarget = (event as FocusEvent).relatedTarget as Element | null
    if (relatedTarget && !root.contains(relatedTarget)) from = relatedTarget
  })
  return leave
}
