import { useEffect, useRef } from 'preact/hooks'

interface Props {
  name: string
  /** What is chosen, as a word of the sentence. */
  words: string
  /** Values with their names. */
  values: readonly (readonly [value: string, name: string])[]
  chosen: readonly string[]
  choose(values: readonly string[]): void
}

/** Any of several, as a word of the sentence that opens a list of boxes. None ticked means all. */
export function Many({ name, words, values, chosen, choose }: Props) {
  const place = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const element = place.current
    if (!element) return
    const close = () => {
      element.open = false
    }
    const onPointer = (event: Event) => event.target instanceof Node && !element.contains(event.target) && close()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      close()
      element.querySelector('summary')?.focus()
    }
    const onFocus = (event: FocusEvent) => event.target instanceof Node && !element.contains(event.target) && close()
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('focusin', onFocus)
    element.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('focusin', onFocus)
      element.removeEventListener('keydown', onKey)
    }
  }, [])

  const toggle = (value: string) =>
    choose(
      chosen.includes(value)
        ? chosen.filter((one) => one !== value)
        : values.map(([one]) => one).filter((one) => one === value || chosen.includes(one)),
    )
  return (
    <details class="many" ref={place}>
      <summary>
        <span class="hidden">{name}: </span>
        {words}
      </summary>
      <fieldset>
        <legend class="hidden">{name}</legend>
        {values.map(([value, label]) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {label}
          </label>
        ))}
        <button type="button" disabled={chosen.length === 0} onClick={() => choose([])}>
          Show all
        </button>
      </fieldset>
    </details>
  )
}
